/** Tests of the headphone jack. */
@NullMarked
package vn.quay24.device.drivers.jack;

import org.jspecify.annotations.NullMarked;
