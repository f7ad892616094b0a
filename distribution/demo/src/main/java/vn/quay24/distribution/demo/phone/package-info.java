/** The citizen's phone: text messages, the bank's app, VNeID. */
@NullMarked
package vn.quay24.distribution.demo.phone;

import org.jspecify.annotations.NullMarked;
