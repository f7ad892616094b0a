@NullMarked
package vn.quay24.kiosk.collect;

import org.jspecify.annotations.NullMarked;
