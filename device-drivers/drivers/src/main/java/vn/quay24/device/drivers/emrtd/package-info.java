/**
 * Reads the chip of the Vietnamese identity card: access control, data groups, authentication (ICAO
 * Doc 9303 parts 10 and 11).
 */
@NullMarked
package vn.quay24.device.drivers.emrtd;

import org.jspecify.annotations.NullMarked;
