/** A power supply behind a server that speaks RFC 9271. */
@NullMarked
package vn.quay24.device.emulator.power;

import org.jspecify.annotations.NullMarked;
