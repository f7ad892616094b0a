/** Vietnamese typing. */
@NullMarked
package vn.quay24.kiosk.keyboard;

import org.jspecify.annotations.NullMarked;
