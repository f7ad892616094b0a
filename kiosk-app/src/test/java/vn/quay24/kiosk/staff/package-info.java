@NullMarked
package vn.quay24.kiosk.staff;

import org.jspecify.annotations.NullMarked;
