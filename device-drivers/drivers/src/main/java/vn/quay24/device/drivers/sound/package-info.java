/** Sounds made of samples of our own, played by a program of ALSA's. */
@NullMarked
package vn.quay24.device.drivers.sound;

import org.jspecify.annotations.NullMarked;
