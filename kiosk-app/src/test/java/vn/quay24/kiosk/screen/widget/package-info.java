/** Texts and buttons. */
@NullMarked
package vn.quay24.kiosk.screen.widget;

import org.jspecify.annotations.NullMarked;
