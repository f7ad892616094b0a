/** Tests of the lights' words. */
@NullMarked
package vn.quay24.kiosk.signal;

import org.jspecify.annotations.NullMarked;
