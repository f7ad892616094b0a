/** Relay and input boards that speak Modbus, on a serial line or behind a gateway. */
@NullMarked
package vn.quay24.device.drivers.locker.modbus;

import org.jspecify.annotations.NullMarked;
