package vn.quay24.centre.health;

import java.time.Instant;
import java.util.List;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.UpdateReceipt;

/** Where the last of each kiosk is kept. Each call is durable when it returns. */
public interface FleetShelf {

  /**
   * Keeps a birth, a will or a farewell.
   *
   * @return false when it is older than what is known
   */
  boolean state(KioskId kiosk, KioskState state, Instant receivedAt);

  /** The kiosk's app called the intake. */
  void appSeen(KioskId kiosk, Instant at);

  /**
   * Keeps a report.
   *
   * @return false when this or a later one came before
   */
  boolean report(KioskId kiosk, HealthReport report, Instant receivedAt);

  /** Keeps what became of a release. */
  void receipt(KioskId kiosk, UpdateReceipt receipt);

  /** Sets a message aside that cannot be understood. */
  void deadLetter(String topic, String reason, Instant receivedAt);

  /**
   * Whether a message that failed so would fail again however often it came: it does not fit, or
   * the code that keeps it is wrong. False when it is the store that is away.
   */
  boolean hopeless(RuntimeException failure);

  /** Everything that was heard of. */
  List<KioskHealth> all();
}
