/** Tests of the client of Network UPS Tools. */
@NullMarked
package vn.quay24.device.drivers.nut;

import org.jspecify.annotations.NullMarked;
