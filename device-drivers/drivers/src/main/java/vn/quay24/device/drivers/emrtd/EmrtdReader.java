package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.link.ApduLink;

/**
 * The card reader as a device. Looked at every half second while nobody reads, it finds out by
 * itself that the reader went away and came back.
 */
final class EmrtdReader extends SupervisedDevice<ApduLink> implements IdCardReader {
  private static final Duration LONGEST_READ = Duration.ofMinutes(2);
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final Duration LOOK_FOR_CARD = Duration.ofMillis(100);
  private static final Duration LOOK_FOR_REMOVAL = Duration.ofMillis(200);

  private final ChipReader chips;

  private EmrtdReader(Supervisor<ApduLink> supervisor, ChipReader chips) {
    super(supervisor);
    this.chips = chips;
  }

  /** Makes the device and begins to look for the reader. */
  static EmrtdReader start(
      DeviceId id, ReaderUpkeep upkeep, TrustStore trust, boolean simulated, InstantSource clock) {
    Supervisor.Watch watch = new Supervisor.Watch(id, DeviceKind.ID_CARD_READER, GLANCE, simulated);
    return new EmrtdReader(Supervisor.start(watch, upkeep, clock), new ChipReader(trust, clock));
  }

  @Override
  public CardOutcome read(AccessKey key, Consumer<CardHolder> details, Duration limit)
      throws DeviceException, InterruptedException {
    if (limit.isNegative() || limit.compareTo(LONGEST_READ) > 0) {
      throw new IllegalArgumentException("a reading takes at most " + LONGEST_READ);
    }
    Deadline deadline = Deadline.in(limit);
    return supervisor.exchange(
        link ->
            awaitCard(link, deadline)
                ? chips.read(link, key, details, deadline)
                : new CardOutcome.NoCard());
  }

  private boolean awaitCard(ApduLink link, Deadline deadline)
      throws IOException, InterruptedException {
    while (!link.cardPresent()) {
      supervisor.observed(Observation.well());
      if (deadline.passed()) {
        return false;
      }
      Thread.sleep(LOOK_FOR_CARD);
    }
    supervisor.observed(Observation.well());
    return true;
  }

  @Override
  public boolean cardPresent() throws DeviceException, InterruptedException {
    return supervisor.exchange(ApduLink::cardPresent);
  }

  @Override
  public boolean awaitRemoval(Duration limit) throws DeviceException, InterruptedException {
    Deadline deadline = Deadline.in(limit);
    while (supervisor.exchange(ApduLink::cardPresent)) {
      if (deadline.passed()) {
        return false;
      }
      Thread.sleep(LOOK_FOR_REMOVAL);
    }
    return true;
  }
}
