/** Where the kiosk's power comes from, and how long it lasts. */
@NullMarked
package vn.quay24.device.power;

import org.jspecify.annotations.NullMarked;
