/** Hardware that the kernel shows as files, in tests. */
@NullMarked
package vn.quay24.device.drivers.gpio;

import org.jspecify.annotations.NullMarked;
