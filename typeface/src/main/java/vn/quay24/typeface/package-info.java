/** The one typeface of the product, Be Vietnam Pro, for screen, paper and browser. */
@NullMarked
package vn.quay24.typeface;

import org.jspecify.annotations.NullMarked;
