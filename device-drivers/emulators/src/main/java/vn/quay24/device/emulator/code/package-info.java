/** A window that codes are shown to. */
@NullMarked
package vn.quay24.device.emulator.code;

import org.jspecify.annotations.NullMarked;
