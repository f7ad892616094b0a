/** A document scanner with a feeder and a glass, and the command that reaches it. */
@NullMarked
package vn.quay24.device.emulator.scanner;

import org.jspecify.annotations.NullMarked;
