/** The headphone jack as an input device of the kernel. */
@NullMarked
package vn.quay24.device.drivers.jack;

import org.jspecify.annotations.NullMarked;
