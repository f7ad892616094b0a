/** The kiosk in a window of somebody's desktop, small enough to be seen whole. */
@NullMarked
package vn.quay24.distribution.demo.desktop;

import org.jspecify.annotations.NullMarked;
