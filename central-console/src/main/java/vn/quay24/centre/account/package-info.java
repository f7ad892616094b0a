/** People who sign in at the centre, and their sessions. */
@NullMarked
package vn.quay24.centre.account;

import org.jspecify.annotations.NullMarked;
