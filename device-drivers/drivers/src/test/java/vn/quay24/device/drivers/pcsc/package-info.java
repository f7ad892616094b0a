/** The links to a reader, with emulated and hostile readers at the far end. */
@NullMarked
package vn.quay24.device.drivers.pcsc;

import org.jspecify.annotations.NullMarked;
