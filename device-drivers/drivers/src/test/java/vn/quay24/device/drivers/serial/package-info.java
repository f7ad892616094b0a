/** Tests. */
@NullMarked
package vn.quay24.device.drivers.serial;

import org.jspecify.annotations.NullMarked;
