/**
 * Signed releases in the form of The Update Framework (TUF specification 1.0): who signs, what is
 * trusted, what is refused. Verification is pure; files and HTTP are handed in.
 */
@NullMarked
package vn.quay24.protocol.release;

import org.jspecify.annotations.NullMarked;
