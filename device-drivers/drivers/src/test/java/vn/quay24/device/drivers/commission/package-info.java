/** Tests. */
@NullMarked
package vn.quay24.device.drivers.commission;

import org.jspecify.annotations.NullMarked;
