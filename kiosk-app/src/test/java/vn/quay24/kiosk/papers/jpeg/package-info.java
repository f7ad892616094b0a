/** Tests. */
@NullMarked
package vn.quay24.kiosk.papers.jpeg;

import org.jspecify.annotations.NullMarked;
