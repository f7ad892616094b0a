/** How the screen looks: sizes in millimetres, colours, type. */
@NullMarked
package vn.quay24.kiosk.screen.theme;

import org.jspecify.annotations.NullMarked;
