/** How the screen looks. */
@NullMarked
package vn.quay24.kiosk.screen.theme;

import org.jspecify.annotations.NullMarked;
