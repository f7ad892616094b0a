/** Tests. */
@NullMarked
package vn.quay24.device.drivers.link;

import org.jspecify.annotations.NullMarked;
