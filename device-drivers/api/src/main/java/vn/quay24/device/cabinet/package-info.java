/** The housing and what it notices: its door, a tilt, the mains. */
@NullMarked
package vn.quay24.device.cabinet;

import org.jspecify.annotations.NullMarked;
