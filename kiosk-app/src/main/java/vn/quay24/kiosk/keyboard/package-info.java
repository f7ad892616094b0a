/** Vietnamese typing without a keyboard of one's own: the Telex engine and the layouts of keys. */
@NullMarked
package vn.quay24.kiosk.keyboard;

import org.jspecify.annotations.NullMarked;
