/** How a kiosk gets its identity. */
@NullMarked
package vn.quay24.protocol.enrolment;

import org.jspecify.annotations.NullMarked;
