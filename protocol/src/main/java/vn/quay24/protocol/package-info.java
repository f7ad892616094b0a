/** What crosses a wire between kiosk and centre: JSON with tolerant readers, names made once. */
@NullMarked
package vn.quay24.protocol;

import org.jspecify.annotations.NullMarked;
