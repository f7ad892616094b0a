/** The virtual chip card under test. */
@NullMarked
package vn.quay24.device.emulator.chip;

import org.jspecify.annotations.NullMarked;
