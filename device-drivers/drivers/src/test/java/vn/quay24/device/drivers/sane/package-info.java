/** Tests. */
@NullMarked
package vn.quay24.device.drivers.sane;

import org.jspecify.annotations.NullMarked;
