/** What a screen shows, as values: texts are chosen, nothing knows JavaFX. */
@NullMarked
package vn.quay24.kiosk.screen.model;

import org.jspecify.annotations.NullMarked;
