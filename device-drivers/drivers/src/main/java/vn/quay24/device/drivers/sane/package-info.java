/** Document scanners through a scanimage child process. */
@NullMarked
package vn.quay24.device.drivers.sane;

import org.jspecify.annotations.NullMarked;
