/** {@code quay24 devices}: a technician looks at the hardware, tries, records, commissions it. */
@NullMarked
package vn.quay24.distribution.kiosk.devices;

import org.jspecify.annotations.NullMarked;
