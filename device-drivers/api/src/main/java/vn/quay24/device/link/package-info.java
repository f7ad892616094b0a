/** Bytes to and from hardware. Only drivers and emulators may use this package. */
@NullMarked
package vn.quay24.device.link;

import org.jspecify.annotations.NullMarked;
