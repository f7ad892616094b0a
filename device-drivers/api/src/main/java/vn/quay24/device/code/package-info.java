/** The code reader (QR of the card, of a slip, of a result envelope). */
@NullMarked
package vn.quay24.device.code;

import org.jspecify.annotations.NullMarked;
