@NullMarked
package vn.quay24.distribution.kiosk.devices;

import org.jspecify.annotations.NullMarked;
