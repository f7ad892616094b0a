/** Tests. */
@NullMarked
package vn.quay24.device.emulator.locker;

import org.jspecify.annotations.NullMarked;
