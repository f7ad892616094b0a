/** Scanned pages: from the scanner's samples to PDF/A. */
@NullMarked
package vn.quay24.benchmark.pages;

import org.jspecify.annotations.NullMarked;
