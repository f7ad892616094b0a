/**
 * What a scanned page shows, as pure functions over its pixels: where the sheet lies, how far it is
 * askew, which way is up, what is ink, stamp or photograph, and whether it is blank or blurred.
 */
@NullMarked
package vn.quay24.kiosk.papers.image;

import org.jspecify.annotations.NullMarked;
