/** What the kiosk asks of the centre, without saying how. */
@NullMarked
package vn.quay24.kiosk.centre;

import org.jspecify.annotations.NullMarked;
