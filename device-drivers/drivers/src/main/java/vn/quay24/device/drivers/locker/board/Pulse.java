package vn.quay24.device.drivers.locker.board;

import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.drivers.bus.Message;

/**
 * How a lock is energised once.
 *
 * @param open the frame that does it; sent once, whatever comes back
 * @param acknowledgement whether the board says that it heard
 * @param end what ends the pulse, on boards that do not end it by themselves
 */
public record Pulse(Message open, Acknowledgement acknowledgement, Optional<End> end) {

  /** Whether a board answers the frame. */
  public enum Acknowledgement {
    /** Never. */
    NONE,
    /** By the book, but boards are known that do not. */
    USUAL,
    /** Always; without it nobody knows whether the frame arrived. */
    DUE
  }

  /**
   * What ends a pulse. It makes nothing move, so it may be repeated.
   *
   * @param after how long the lock is energised
   */
  public record End(Message close, Duration after) {}

  /** A pulse that the board ends by itself. */
  public static Pulse of(Message open, Acknowledgement acknowledgement) {
    return new Pulse(open, acknowledgement, Optional.empty());
  }
}
