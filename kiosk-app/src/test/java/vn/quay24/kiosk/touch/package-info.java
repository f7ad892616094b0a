/** Tests of the judgement about touches. */
@NullMarked
package vn.quay24.kiosk.touch;

import org.jspecify.annotations.NullMarked;
