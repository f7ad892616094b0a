/**
 * One visit as a pure state machine: {@code (visit, event, now) → (visit, effects)}. Knows no
 * device, clock, screen, store or network.
 */
@NullMarked
package vn.quay24.kiosk.visit;

import org.jspecify.annotations.NullMarked;
