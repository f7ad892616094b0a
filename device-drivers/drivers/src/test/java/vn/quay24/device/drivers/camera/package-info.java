/** Tests of the document camera. */
@NullMarked
package vn.quay24.device.drivers.camera;

import org.jspecify.annotations.NullMarked;
