/** SMS on their way to citizens. */
@NullMarked
package vn.quay24.centre.message;

import org.jspecify.annotations.NullMarked;
