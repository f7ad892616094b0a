/** Code readers that send text over a serial line. */
@NullMarked
package vn.quay24.device.drivers.code;

import org.jspecify.annotations.NullMarked;
