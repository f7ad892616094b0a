/** Looks after a device: opens it, watches it, opens it again. */
@NullMarked
package vn.quay24.device.drivers.supervise;

import org.jspecify.annotations.NullMarked;
