package vn.quay24.centre.verification;

import java.io.IOException;
import java.time.Duration;

/** VNeID, as the centre needs it. */
public interface IdentityProvider {

  /** What came of asking. */
  sealed interface Begun {
    /**
     * The phone shows the request.
     *
     * @param id names it at the provider
     * @param interval pause between two polls
     */
    record Asked(String id, Duration expiresIn, Duration interval) implements Begun {
      @Override
      public String toString() {
        return "Asked[redacted]";
      }
    }

    /** The number has no account. */
    record NoAccount() implements Begun {}
  }

  /** How it stands. */
  enum Answer {
    PENDING,
    /** By a signed token for this very number. */
    CONFIRMED,
    DENIED,
    EXPIRED
  }

  /** Asks the holder of this number to confirm, showing these two digits. */
  Begun begin(String citizenNumber, String matchNumber) throws IOException, InterruptedException;

  /** Asks how it stands. */
  Answer poll(String id, String citizenNumber) throws IOException, InterruptedException;
}
