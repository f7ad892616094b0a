package vn.quay24.agent.update;

import vn.quay24.protocol.command.CommandKeys;

/** The kiosk's releases of the catalogue, as the agent's loop needs them. Thread-safe. */
public interface Releases {

  /** What an attempt to get the newest release came to. */
  sealed interface Attempt {
    /** Nothing newer than what is here. */
    record UpToDate(long release) implements Attempt {}

    /** A newer release lies verified in a slot. */
    record Ready(long release, String slot) implements Attempt {}

    /**
     * What the centre serves is not to be trusted.
     *
     * @param reason machine word, for example {@code rollback}
     */
    record Refused(long release, String reason) implements Attempt {}

    /** The centre could not be reached; to be tried again. */
    record Unreachable() implements Attempt {}
  }

  /** Fetches and verifies; blocks, at most some minutes. Runs on the thread {@code update}. */
  Attempt update();

  /** The release that the app should be running; 0 before the first. */
  long active();

  /** Slot of {@link #active()}. */
  String slot();

  /** Keys that may command this kiosk, from the active release. */
  CommandKeys commandKeys();
}
