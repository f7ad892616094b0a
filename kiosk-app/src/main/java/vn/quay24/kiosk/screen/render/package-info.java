/** Draws the blocks of a page. */
@NullMarked
package vn.quay24.kiosk.screen.render;

import org.jspecify.annotations.NullMarked;
