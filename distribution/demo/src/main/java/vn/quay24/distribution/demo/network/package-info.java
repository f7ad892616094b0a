/** The lines between kiosk and centre, which can be cut. */
@NullMarked
package vn.quay24.distribution.demo.network;

import org.jspecify.annotations.NullMarked;
