/** Tests of looking up. */
@NullMarked
package vn.quay24.kiosk.lookup;

import org.jspecify.annotations.NullMarked;
