/** What the kiosk keeps on its disk. */
@NullMarked
package vn.quay24.kiosk.store;

import org.jspecify.annotations.NullMarked;
