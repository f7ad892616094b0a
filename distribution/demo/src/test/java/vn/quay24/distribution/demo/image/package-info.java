/** What the delivered images hold. */
@NullMarked
package vn.quay24.distribution.demo.image;

import org.jspecify.annotations.NullMarked;
