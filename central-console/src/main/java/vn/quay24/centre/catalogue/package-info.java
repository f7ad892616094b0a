/** The signed releases that the centre serves, and the catalogue in them. */
@NullMarked
package vn.quay24.centre.catalogue;

import org.jspecify.annotations.NullMarked;
