/** Tests. */
@NullMarked
package vn.quay24.device.drivers.locker.board;

import org.jspecify.annotations.NullMarked;
