@NullMarked
package vn.quay24.protocol.payment;

import org.jspecify.annotations.NullMarked;
