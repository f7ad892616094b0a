/** Words of scanned pages, read by tesseract where it is installed. */
@NullMarked
package vn.quay24.kiosk.papers.text;

import org.jspecify.annotations.NullMarked;
