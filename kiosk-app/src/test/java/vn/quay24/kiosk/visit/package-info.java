/** Tests. */
@NullMarked
package vn.quay24.kiosk.visit;

import org.jspecify.annotations.NullMarked;
