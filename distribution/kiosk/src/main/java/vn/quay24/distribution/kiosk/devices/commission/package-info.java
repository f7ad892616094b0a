/** Proving hardware where it stands, with a technician beside it. */
@NullMarked
package vn.quay24.distribution.kiosk.devices.commission;

import org.jspecify.annotations.NullMarked;
