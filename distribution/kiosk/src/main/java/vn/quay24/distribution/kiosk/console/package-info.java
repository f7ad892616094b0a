/** A technician's terminal: what is typed, what is said. */
@NullMarked
package vn.quay24.distribution.kiosk.console;

import org.jspecify.annotations.NullMarked;
