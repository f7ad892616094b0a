/** A plain test of each kind of device. */
@NullMarked
package vn.quay24.distribution.kiosk.devices.trial;

import org.jspecify.annotations.NullMarked;
