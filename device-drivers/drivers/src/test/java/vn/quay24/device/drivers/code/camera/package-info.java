/** Tests. */
@NullMarked
package vn.quay24.device.drivers.code.camera;

import org.jspecify.annotations.NullMarked;
