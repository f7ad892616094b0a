/** Doors of the locker bank: who may open one, and what was seen of it. */
@NullMarked
package vn.quay24.kiosk.collect;

import org.jspecify.annotations.NullMarked;
