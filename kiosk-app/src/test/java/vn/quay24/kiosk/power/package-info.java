/** Tests of the end in order. */
@NullMarked
package vn.quay24.kiosk.power;

import org.jspecify.annotations.NullMarked;
