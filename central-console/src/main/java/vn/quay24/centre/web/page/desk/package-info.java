/** The officers' pages. */
@NullMarked
package vn.quay24.centre.web.page.desk;

import org.jspecify.annotations.NullMarked;
