/** How far is my dossier? */
@NullMarked
package vn.quay24.kiosk.lookup;

import org.jspecify.annotations.NullMarked;
