/** The screens, looked at as a visitor with weak eyes and large fingers would. */
@NullMarked
package vn.quay24.kiosk.screen;

import org.jspecify.annotations.NullMarked;
