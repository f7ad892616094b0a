/** The receipt printer. */
@NullMarked
package vn.quay24.device.printer;

import org.jspecify.annotations.NullMarked;
