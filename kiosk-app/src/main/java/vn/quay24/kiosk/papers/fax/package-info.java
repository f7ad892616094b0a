/** Black and white pages as facsimile group 4 codes them (ITU-T T.6). */
@NullMarked
package vn.quay24.kiosk.papers.fax;

import org.jspecify.annotations.NullMarked;
