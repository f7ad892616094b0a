package vn.quay24.device.drivers.escpos;

import java.time.Duration;

/**
 * How long a printer is waited for.
 *
 * @param look between two looks at an idle printer
 * @param answer for a question
 * @param clear until it says that it forgot: a slow line's queue comes first
 * @param question between two questions in a silence at the end of a slip
 * @param mute for the end of a slip when it answers nothing at all
 */
record Patience(Duration look, Duration answer, Duration clear, Duration question, Duration mute) {
  static final Patience STANDARD =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(500),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofSeconds(3));

  /** So many times less: for a printer that answers from memory. */
  Patience dividedBy(int times) {
    return new Patience(
        look.dividedBy(times),
        answer.dividedBy(times),
        clear.dividedBy(times),
        question.dividedBy(times),
        mute.dividedBy(times));
  }
}
