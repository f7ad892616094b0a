/** Tests of the sounds. */
@NullMarked
package vn.quay24.device.drivers.sound;

import org.jspecify.annotations.NullMarked;
