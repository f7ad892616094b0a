@NullMarked
package vn.quay24.centre.verification;

import org.jspecify.annotations.NullMarked;
