/** What officers decide about dossiers, and the papers that come of it. */
@NullMarked
package vn.quay24.centre.desk;

import org.jspecify.annotations.NullMarked;
