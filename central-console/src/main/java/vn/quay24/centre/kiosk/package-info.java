/** Kiosks of the fleet: enrolment, certificates, staff. */
@NullMarked
package vn.quay24.centre.kiosk;

import org.jspecify.annotations.NullMarked;
