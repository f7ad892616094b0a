/** Modbus requests and how they travel, on a serial line or on the network. */
@NullMarked
package vn.quay24.device.drivers.modbus;

import org.jspecify.annotations.NullMarked;
