/** All or nothing, as features ask for it. */
@NullMarked
package vn.quay24.centre.transaction;

import org.jspecify.annotations.NullMarked;
