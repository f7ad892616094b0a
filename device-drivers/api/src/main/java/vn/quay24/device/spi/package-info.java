/** How a driver is found and opened. */
@NullMarked
package vn.quay24.device.spi;

import org.jspecify.annotations.NullMarked;
