package vn.quay24.centre.command;

import java.time.Instant;
import java.util.List;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.command.CommandAnswer;

/** Where commands are kept. Joins a running transaction. */
public interface CommandShelf {
  void put(IssuedCommand command);

  /**
   * Keeps an answer; the first one stays.
   *
   * @return false when there is no such command of this kiosk, or it was answered before
   */
  boolean answer(KioskId kiosk, CommandAnswer answer);

  /** Unanswered commands that are still in time. */
  List<IssuedCommand> open(Instant now);

  /** Unanswered commands of this kiosk that are still in time, oldest first. */
  List<IssuedCommand> open(KioskId kiosk, Instant now);

  /** The newest commands of a kiosk. */
  List<IssuedCommand> newest(KioskId kiosk, int max);
}
