package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;

/** Reads cards in memory, as a test says it. */
final class Readings {
  static final Duration LIMIT = Duration.ofSeconds(60);

  private Readings() {}

  static CardOutcome of(LdsImage image) throws IOException, InterruptedException {
    return of(new VirtualChip(image), Office.CAN);
  }

  static CardOutcome of(ContactlessCard card, AccessKey key)
      throws IOException, InterruptedException {
    return new ChipReader(Office.TRUST, Office.CLOCK)
        .read(new MemoryLink(card), key, _ -> {}, Deadline.in(LIMIT));
  }

  static CardOutcome of(LdsImage image, TrustStore trust, InstantSource clock)
      throws IOException, InterruptedException {
    return new ChipReader(trust, clock)
        .read(new MemoryLink(new VirtualChip(image)), Office.CAN, _ -> {}, Deadline.in(LIMIT));
  }

  static Verdict verdictOf(CardOutcome outcome) {
    return switch (outcome) {
      case CardOutcome.Read(ChipReading reading) -> reading.verdict();
      default -> throw new AssertionError(outcome);
    };
  }
}
