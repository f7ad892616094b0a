/** Results on their way into a locker and out of it. */
@NullMarked
package vn.quay24.centre.pickup;

import org.jspecify.annotations.NullMarked;
