/** Sealed dossiers from the seal to the office, and their slips. */
@NullMarked
package vn.quay24.kiosk.submit;

import org.jspecify.annotations.NullMarked;
