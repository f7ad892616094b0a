/** Starts the centre and fits its parts together. */
@NullMarked
package vn.quay24.centre.main;

import org.jspecify.annotations.NullMarked;
