package vn.quay24.protocol.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was last observed of one device.
 *
 * @param kind {@code idCardReader codeReader scanner receiptPrinter locker lights cabinet ups
 *     touchScreen documentCamera documentPrinter sound headphoneJack}
 * @param fault machine word of the fault, for example {@code paperOut}; empty when none
 * @param recovery {@code automatic citizen staff technician}; whose hand clears the fault
 * @param advisories machine words: {@code paperNearEnd cardLeft paperLeft doorOpen doorForced
 *     cabinetOpen tilted mainsAway onBattery batteryLow untouched ghostTouches}
 * @param source {@code polled event assumed}
 * @param forced numbers of the compartments meant by {@code doorForced}, where they are known
 */
public record DeviceHealth(
    String device,
    String kind,
    Condition condition,
    Optional<String> fault,
    Optional<String> recovery,
    List<String> advisories,
    Instant observedAt,
    String source,
    boolean simulated,
    Optional<List<Integer>> forced) {

  /** A device of which no compartment is named. */
  public DeviceHealth(
      String device,
      String kind,
      Condition condition,
      Optional<String> fault,
      Optional<String> recovery,
      List<String> advisories,
      Instant observedAt,
      String source,
      boolean simulated) {
    this(
        device,
        kind,
        condition,
        fault,
        recovery,
        advisories,
        observedAt,
        source,
        simulated,
        Optional.empty());
  }

  /** The same, with the compartments that were forced. */
  public DeviceHealth forcing(List<Integer> compartments) {
    return new DeviceHealth(
        device,
        kind,
        condition,
        fault,
        recovery,
        advisories,
        observedAt,
        source,
        simulated,
        Optional.of(compartments));
  }
}
