/** The card office under test. */
@NullMarked
package vn.quay24.device.emulator.chip.issue;

import org.jspecify.annotations.NullMarked;
