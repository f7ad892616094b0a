/** What families of locker boards say on the wire; no line, no clock, no doors. */
@NullMarked
package vn.quay24.device.drivers.locker.board;

import org.jspecify.annotations.NullMarked;
