/** A camera that looks down on a table. */
@NullMarked
package vn.quay24.device.emulator.document;

import org.jspecify.annotations.NullMarked;
