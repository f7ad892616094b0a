/** Who stands before the kiosk: codes at the window, the card on the reader. */
@NullMarked
package vn.quay24.kiosk.identify;

import org.jspecify.annotations.NullMarked;
