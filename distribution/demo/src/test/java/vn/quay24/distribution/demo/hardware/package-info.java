/** Tests of the bench's hardware. */
@NullMarked
package vn.quay24.distribution.demo.hardware;

import org.jspecify.annotations.NullMarked;
