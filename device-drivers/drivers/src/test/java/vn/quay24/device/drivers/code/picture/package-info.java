/** Tests. */
@NullMarked
package vn.quay24.device.drivers.code.picture;

import org.jspecify.annotations.NullMarked;
