/** The citizen's phone. */
@NullMarked
package vn.quay24.distribution.demo.phone;

import org.jspecify.annotations.NullMarked;
