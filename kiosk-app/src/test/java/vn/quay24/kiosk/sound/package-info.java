/** Tests of what is heard. */
@NullMarked
package vn.quay24.kiosk.sound;

import org.jspecify.annotations.NullMarked;
