/** Serial lines through jSerialComm, judged by return values only. */
@NullMarked
package vn.quay24.device.drivers.serial;

import org.jspecify.annotations.NullMarked;
