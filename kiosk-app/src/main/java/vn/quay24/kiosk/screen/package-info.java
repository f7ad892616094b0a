/** The kiosk's face: one JavaFX scene that shows visits and hands inputs on. */
@NullMarked
package vn.quay24.kiosk.screen;

import org.jspecify.annotations.NullMarked;
