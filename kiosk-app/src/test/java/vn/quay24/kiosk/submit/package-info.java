@NullMarked
package vn.quay24.kiosk.submit;

import org.jspecify.annotations.NullMarked;
