package vn.quay24.protocol.command;

import java.time.Instant;
import java.util.UUID;

/** What became of a command; sent once, and again when asked again. */
public record CommandAnswer(int version, UUID command, Outcome outcome, Instant at) {

  /** How it ended. */
  public enum Outcome {
    DONE,
    EXPIRED,
    SIGNATURE_INVALID,
    NOT_FOR_THIS_KIOSK,
    /** A command that was issued later had already been carried out. */
    SUPERSEDED,
    /** The app did not answer in time. */
    APP_DOWN
  }
}
