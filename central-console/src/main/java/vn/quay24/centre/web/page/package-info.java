/** Pages for the people of the centre: frame, sign-in, live events. */
@NullMarked
package vn.quay24.centre.web.page;

import org.jspecify.annotations.NullMarked;
