/** What the lights beside the slots say of a visit. */
@NullMarked
package vn.quay24.kiosk.signal;

import org.jspecify.annotations.NullMarked;
