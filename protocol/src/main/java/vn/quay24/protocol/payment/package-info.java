/** Payment orders, and the VietQR that a phone reads. */
@NullMarked
package vn.quay24.protocol.payment;

import org.jspecify.annotations.NullMarked;
