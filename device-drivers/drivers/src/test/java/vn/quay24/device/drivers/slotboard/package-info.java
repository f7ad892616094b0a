/** Tests of the slot board's protocol. */
@NullMarked
package vn.quay24.device.drivers.slotboard;

import org.jspecify.annotations.NullMarked;
