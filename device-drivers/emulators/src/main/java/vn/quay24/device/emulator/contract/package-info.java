/** What every implementation of a port must do. */
@NullMarked
package vn.quay24.device.emulator.contract;

import org.jspecify.annotations.NullMarked;
