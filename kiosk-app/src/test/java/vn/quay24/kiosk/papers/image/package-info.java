/** Tests. */
@NullMarked
package vn.quay24.kiosk.papers.image;

import org.jspecify.annotations.NullMarked;
