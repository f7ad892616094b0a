@NullMarked
package vn.quay24.centre.payment;

import org.jspecify.annotations.NullMarked;
