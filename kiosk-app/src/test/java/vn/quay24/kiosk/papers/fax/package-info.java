/** Tests. */
@NullMarked
package vn.quay24.kiosk.papers.fax;

import org.jspecify.annotations.NullMarked;
