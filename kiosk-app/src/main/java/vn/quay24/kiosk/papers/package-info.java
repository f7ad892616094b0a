/** Scanned pages, on their way to PDF/A. */
@NullMarked
package vn.quay24.kiosk.papers;

import org.jspecify.annotations.NullMarked;
