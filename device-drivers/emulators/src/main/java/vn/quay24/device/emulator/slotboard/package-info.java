/** A board with lights and sensors. */
@NullMarked
package vn.quay24.device.emulator.slotboard;

import org.jspecify.annotations.NullMarked;
