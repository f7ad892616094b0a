/** One message at a time on a line of boards, and the answer among whatever else comes. */
@NullMarked
package vn.quay24.device.drivers.bus;

import org.jspecify.annotations.NullMarked;
