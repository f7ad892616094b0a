/** Gets a kiosk its identity from the centre, with a one-time token. */
@NullMarked
package vn.quay24.provisioning.enrol;

import org.jspecify.annotations.NullMarked;
