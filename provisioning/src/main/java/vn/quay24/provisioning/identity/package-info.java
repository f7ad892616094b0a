/** Keys and certificates of a kiosk on disk. */
@NullMarked
package vn.quay24.provisioning.identity;

import org.jspecify.annotations.NullMarked;
