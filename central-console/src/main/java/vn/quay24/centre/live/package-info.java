/** Tells open pages that something changed. */
@NullMarked
package vn.quay24.centre.live;

import org.jspecify.annotations.NullMarked;
