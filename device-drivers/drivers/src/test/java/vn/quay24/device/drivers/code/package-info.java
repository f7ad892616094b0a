/** Tests. */
@NullMarked
package vn.quay24.device.drivers.code;

import org.jspecify.annotations.NullMarked;
