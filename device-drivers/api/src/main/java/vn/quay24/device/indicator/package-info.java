/** Signal lights that lead a hand to the right slot. */
@NullMarked
package vn.quay24.device.indicator;

import org.jspecify.annotations.NullMarked;
