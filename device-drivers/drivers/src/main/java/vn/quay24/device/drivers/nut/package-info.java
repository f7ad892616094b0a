/** Power supplies behind Network UPS Tools (RFC 9271). */
@NullMarked
package vn.quay24.device.drivers.nut;

import org.jspecify.annotations.NullMarked;
