/** Ways to a card reader: PC/SC through {@code javax.smartcardio}, and vpcd's framing. */
@NullMarked
package vn.quay24.device.drivers.pcsc;

import org.jspecify.annotations.NullMarked;
