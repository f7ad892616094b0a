/** From the card and the code window to who stands here. */
@NullMarked
package vn.quay24.kiosk.identify;

import org.jspecify.annotations.NullMarked;
