/** Locker banks on a bus of boards: what is the same for every family of boards, once. */
@NullMarked
package vn.quay24.device.drivers.locker;

import org.jspecify.annotations.NullMarked;
