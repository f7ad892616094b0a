/** Confirmation of the holder through VNeID. */
@NullMarked
package vn.quay24.centre.verification;

import org.jspecify.annotations.NullMarked;
