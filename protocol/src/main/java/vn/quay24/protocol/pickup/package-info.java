/** Results in lockers: tickets, codes, events, and the staff who load them. */
@NullMarked
package vn.quay24.protocol.pickup;

import org.jspecify.annotations.NullMarked;
