/** Tests. */
@NullMarked
package vn.quay24.kiosk.main;

import org.jspecify.annotations.NullMarked;
