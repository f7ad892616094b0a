/** Rules that hold for the whole product. */
@NullMarked
package vn.quay24.architecture;

import org.jspecify.annotations.NullMarked;
