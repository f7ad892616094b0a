/** What a technician does once for a cabinet; pure, whoever asks the questions. */
@NullMarked
package vn.quay24.device.drivers.commission;

import org.jspecify.annotations.NullMarked;
