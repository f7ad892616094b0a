/** The whole kiosk in its own process, between a centre and hardware that outlive it. */
@NullMarked
package vn.quay24.kiosk.whole;

import org.jspecify.annotations.NullMarked;
