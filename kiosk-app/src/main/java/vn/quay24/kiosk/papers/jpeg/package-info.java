/** JPEG pictures (ITU-T T.81): made in memory, or taken as they are. */
@NullMarked
package vn.quay24.kiosk.papers.jpeg;

import org.jspecify.annotations.NullMarked;
