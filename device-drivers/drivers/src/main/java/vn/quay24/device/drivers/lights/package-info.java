/** Signal lights on a slot board or on LEDs of the machine itself. */
@NullMarked
package vn.quay24.device.drivers.lights;

import org.jspecify.annotations.NullMarked;
