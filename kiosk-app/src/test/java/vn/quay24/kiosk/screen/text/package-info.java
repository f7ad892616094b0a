/** The words of the screen. */
@NullMarked
package vn.quay24.kiosk.screen.text;

import org.jspecify.annotations.NullMarked;
