/** A receipt printer that draws its paper. */
@NullMarked
package vn.quay24.device.emulator.printer;

import org.jspecify.annotations.NullMarked;
