/** Tests. */
@NullMarked
package vn.quay24.device.drivers.locker.modbus;

import org.jspecify.annotations.NullMarked;
