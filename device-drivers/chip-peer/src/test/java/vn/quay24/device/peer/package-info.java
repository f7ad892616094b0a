/** The kiosk's card driver against the independent chip. */
@NullMarked
package vn.quay24.device.peer;

import org.jspecify.annotations.NullMarked;
