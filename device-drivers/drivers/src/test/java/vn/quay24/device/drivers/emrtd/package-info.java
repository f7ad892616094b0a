/** Readings of emulated chips, good ones and bad ones, and of hostile bytes. */
@NullMarked
package vn.quay24.device.drivers.emrtd;

import org.jspecify.annotations.NullMarked;
