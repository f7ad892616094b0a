/** Tests. */
@NullMarked
package vn.quay24.device.emulator.printer;

import org.jspecify.annotations.NullMarked;
