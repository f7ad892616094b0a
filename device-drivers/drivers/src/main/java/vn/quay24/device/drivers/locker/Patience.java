package vn.quay24.device.drivers.locker;

import java.time.Duration;

/**
 * How long boards and doors are waited for.
 *
 * @param look between two looks at an idle cabinet
 * @param answer for one question to one board
 * @param betweenPulses because a lock draws much current when it opens
 * @param opening how long after a pulse a door may still open because of it
 */
record Patience(Duration look, Duration answer, Duration betweenPulses, Duration opening) {
  static final Patience STANDARD =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(400),
          Duration.ofMillis(700),
          Duration.ofSeconds(30));

  Patience answeredWithin(Duration limit) {
    return new Patience(look, limit, betweenPulses, opening);
  }

  /** So many times less for boards that answer from memory; doors stay as they are. */
  Patience dividedBy(int times) {
    return new Patience(
        look.dividedBy(times), answer.dividedBy(times), betweenPulses.dividedBy(times), opening);
  }
}
