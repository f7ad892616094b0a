/** A sound card and a headphone jack made of memory and files, and an ear. */
@NullMarked
package vn.quay24.device.emulator.sound;

import org.jspecify.annotations.NullMarked;
