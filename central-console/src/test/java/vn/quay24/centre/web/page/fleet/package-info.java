/** Tests. */
@NullMarked
package vn.quay24.centre.web.page.fleet;

import org.jspecify.annotations.NullMarked;
