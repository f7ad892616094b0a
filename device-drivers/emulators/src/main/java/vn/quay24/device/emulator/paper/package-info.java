/** Sheets of paper to lay into a scanner, and samples of what an office sees. */
@NullMarked
package vn.quay24.device.emulator.paper;

import org.jspecify.annotations.NullMarked;
