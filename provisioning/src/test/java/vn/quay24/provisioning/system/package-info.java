/** What lies on a kiosk's disk beside Java. */
@NullMarked
package vn.quay24.provisioning.system;

import org.jspecify.annotations.NullMarked;
