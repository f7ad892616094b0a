/** The device file: what hardware a terminal has, read with the line of everything. */
@NullMarked
package vn.quay24.kiosk.devices;

import org.jspecify.annotations.NullMarked;
