/** What is heard of a visit. */
@NullMarked
package vn.quay24.kiosk.sound;

import org.jspecify.annotations.NullMarked;
