@NullMarked
package vn.quay24.kiosk.centre;

import org.jspecify.annotations.NullMarked;
