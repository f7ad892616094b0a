/** Scanned pages, in memory and as files. */
@NullMarked
package vn.quay24.kiosk.papers;

import org.jspecify.annotations.NullMarked;
