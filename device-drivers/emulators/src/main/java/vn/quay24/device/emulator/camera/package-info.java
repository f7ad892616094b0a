/** A camera made of software: what it sees of a printed code, well or badly. */
@NullMarked
package vn.quay24.device.emulator.camera;

import org.jspecify.annotations.NullMarked;
