/** Tests. */
@NullMarked
package vn.quay24.kiosk.papers.text;

import org.jspecify.annotations.NullMarked;
