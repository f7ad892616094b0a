/** Locker boards on a serial bus. */
@NullMarked
package vn.quay24.device.drivers.locker;

import org.jspecify.annotations.NullMarked;
