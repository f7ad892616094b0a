/** Hardware that says again what real hardware once said: recordings as tests. */
@NullMarked
package vn.quay24.device.emulator.replay;

import org.jspecify.annotations.NullMarked;
