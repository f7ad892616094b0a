/** Tests of the housing's sensors. */
@NullMarked
package vn.quay24.device.drivers.cabinet;

import org.jspecify.annotations.NullMarked;
