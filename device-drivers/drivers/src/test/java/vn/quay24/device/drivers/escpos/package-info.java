/** Tests. */
@NullMarked
package vn.quay24.device.drivers.escpos;

import org.jspecify.annotations.NullMarked;
