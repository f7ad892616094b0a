/** Code readers that are cameras: frames from a program or a folder, looked at one by one. */
@NullMarked
package vn.quay24.device.drivers.code.camera;

import org.jspecify.annotations.NullMarked;
