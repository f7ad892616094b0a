/** Why a request is declined, as data. */
@NullMarked
package vn.quay24.centre.refusal;

import org.jspecify.annotations.NullMarked;
