/** The seam through which a scene can be watched and touched from outside its window. */
@NullMarked
package vn.quay24.kiosk.screen.mirror;

import org.jspecify.annotations.NullMarked;
