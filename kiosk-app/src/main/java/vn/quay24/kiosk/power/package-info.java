/** Ends the kiosk in order before its battery does. */
@NullMarked
package vn.quay24.kiosk.power;

import org.jspecify.annotations.NullMarked;
