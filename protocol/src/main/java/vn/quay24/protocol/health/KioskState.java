package vn.quay24.protocol.health;

import java.time.Instant;

/**
 * Birth and last will of an agent, retained.
 *
 * @param online false in the will and before an orderly end
 * @param orderly the agent ended because it was told to; of a state that is not online
 * @param boot number of the agent's start, rising; with the report's sequence it names a message
 */
public record KioskState(int version, boolean online, boolean orderly, long boot, Instant at) {
  /** The agent is there. */
  public static KioskState birth(long boot, Instant at) {
    return new KioskState(1, true, false, boot, at);
  }

  /** What the broker says for an agent that vanishes. */
  public static KioskState will(long boot, Instant at) {
    return new KioskState(1, false, false, boot, at);
  }

  /** The agent ends in order. */
  public static KioskState farewell(long boot, Instant at) {
    return new KioskState(1, false, true, boot, at);
  }
}
