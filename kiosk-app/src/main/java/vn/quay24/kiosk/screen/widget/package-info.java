/** Parts that screens are drawn from. They know no visit and no model. */
@NullMarked
package vn.quay24.kiosk.screen.widget;

import org.jspecify.annotations.NullMarked;
