/** Sensors of the housing on a slot board or on inputs of the machine itself. */
@NullMarked
package vn.quay24.device.drivers.cabinet;

import org.jspecify.annotations.NullMarked;
