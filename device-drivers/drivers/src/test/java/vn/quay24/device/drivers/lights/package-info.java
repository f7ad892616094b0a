/** Tests of the signal lights. */
@NullMarked
package vn.quay24.device.drivers.lights;

import org.jspecify.annotations.NullMarked;
