/** Payment orders, and the money that comes for them. */
@NullMarked
package vn.quay24.centre.payment;

import org.jspecify.annotations.NullMarked;
