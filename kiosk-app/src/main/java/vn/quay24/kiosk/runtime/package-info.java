/** Runs visits: one thread decides, each device works on its own. */
@NullMarked
package vn.quay24.kiosk.runtime;

import org.jspecify.annotations.NullMarked;
