/** A camera over the paper, for originals that must not enter a feeder. */
@NullMarked
package vn.quay24.device.drivers.camera;

import org.jspecify.annotations.NullMarked;
