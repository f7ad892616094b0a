/** The socket to the fleet agent. */
@NullMarked
package vn.quay24.kiosk.local;

import org.jspecify.annotations.NullMarked;
