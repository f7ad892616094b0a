@NullMarked
package vn.quay24.device.emulator.replay;

import org.jspecify.annotations.NullMarked;
