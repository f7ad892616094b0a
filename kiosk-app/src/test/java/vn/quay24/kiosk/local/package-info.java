@NullMarked
package vn.quay24.kiosk.local;

import org.jspecify.annotations.NullMarked;
