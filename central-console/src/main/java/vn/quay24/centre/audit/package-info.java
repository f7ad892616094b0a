/** Who did what, and when: ids only, each entry chained to the one before. */
@NullMarked
package vn.quay24.centre.audit;

import org.jspecify.annotations.NullMarked;
