/** Every key of the centre: made at the first start, kept in one folder. */
@NullMarked
package vn.quay24.centre.key;

import org.jspecify.annotations.NullMarked;
