@NullMarked
package vn.quay24.kiosk.devices;

import org.jspecify.annotations.NullMarked;
