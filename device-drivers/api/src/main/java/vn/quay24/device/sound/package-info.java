/** Short sounds that follow a visit, and the jack for headphones. */
@NullMarked
package vn.quay24.device.sound;

import org.jspecify.annotations.NullMarked;
