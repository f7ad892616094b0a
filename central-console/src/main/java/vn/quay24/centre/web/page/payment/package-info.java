/** The cashier's page: money that came. */
@NullMarked
package vn.quay24.centre.web.page.payment;

import org.jspecify.annotations.NullMarked;
