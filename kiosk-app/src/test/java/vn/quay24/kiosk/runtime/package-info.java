@NullMarked
package vn.quay24.kiosk.runtime;

import org.jspecify.annotations.NullMarked;
