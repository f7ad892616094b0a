/** The points between which a crash may fall, named once. */
@NullMarked
package vn.quay24.kiosk.durable;

import org.jspecify.annotations.NullMarked;
