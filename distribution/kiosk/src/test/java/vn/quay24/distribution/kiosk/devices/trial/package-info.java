/** Trials of single devices. */
@NullMarked
package vn.quay24.distribution.kiosk.devices.trial;

import org.jspecify.annotations.NullMarked;
