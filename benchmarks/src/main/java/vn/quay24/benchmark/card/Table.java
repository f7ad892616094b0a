package vn.quay24.benchmark.card;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.scuba.smartcards.CardServiceException;
import vn.quay24.benchmark.card.BenchCard.Proofs;
import vn.quay24.device.DeviceException;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.drivers.record.ApduTally;
import vn.quay24.device.emulator.chip.FaultyCard;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VpcdReader;

/** The rows of the benchmark: which card, how it is read, and what it may cost. One thread. */
final class Table {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 8;
  private static final int ROUNDS = 11;
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final double MOST_OVER_TRANSPORT = 1.10;
  private static final double LATEST_TEXT = 0.45;

  private static final String HEAD =
      "median                 commands     total  transmit  ratio  chip+air   own CPU      text";

  /** One way of reading the card. */
  private record Row(String name, LdsImage image, boolean extendedLength, int mostCommands) {}

  private final IdCardReader reader;
  private final PlainReader peer;
  private final VpcdReader hardware;
  private final ApduTally cable;

  /**
   * What reads, and what it reads from.
   *
   * @param cable sees what the driver's reader exchanges with the card
   */
  Table(IdCardReader reader, ApduTally cable, PlainReader peer, VpcdReader hardware) {
    this.reader = reader;
    this.cable = cable;
    this.peer = peer;
    this.hardware = hardware;
  }

  /** Reads all rows in turns and returns their lines. */
  List<String> measure(BenchCard cards)
      throws IOException, DeviceException, InterruptedException, CardServiceException {
    List<Row> rows =
        List.of(
            new Row("driver, 1000, AA+CA", cards.image(Proofs.BOTH), true, 42),
            new Row("driver, 1000, AA", cards.image(Proofs.SIGNATURE), true, 42),
            new Row("driver, 1000, CA", cards.image(Proofs.AGREEMENT), true, 42),
            new Row("driver, 224, AA+CA", cards.image(Proofs.BOTH), false, 75),
            new Row("driver, 224, AA", cards.image(Proofs.SIGNATURE), false, 75),
            new Row("driver, 224, CA", cards.image(Proofs.AGREEMENT), false, 75));
    Map<Row, List<Reading>> readings = new LinkedHashMap<>();
    List<Reading> plain = new ArrayList<>();
    Reading first = read(rows.getFirst());
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Row row : round < WARM_UP ? List.of(rows.get(0), rows.get(3)) : rows) {
        Reading reading = read(row);
        if (round >= WARM_UP) {
          readings.computeIfAbsent(row, _ -> new ArrayList<>()).add(reading);
        }
      }
      Reading reading = readPlainly(rows.getFirst().image());
      if (round >= WARM_UP) {
        plain.add(reading);
      }
    }
    List<String> lines = new ArrayList<>(List.of(HEAD));
    readings.forEach((row, all) -> lines.add(line(row, Reading.median(all))));
    lines.add(line("JMRTD, defaults, AA+CA", Reading.median(plain)));
    lines.add(line("first in this JVM", first));
    return lines;
  }

  private Reading read(Row row) throws DeviceException, InterruptedException {
    FaultyCard card = BenchCard.laid(row.image(), row.extendedLength());
    hardware.lay(card);
    Duration waitedBefore = cable.waited();
    long before = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    long[] text = {start};
    CardOutcome outcome =
        reader.read(
            new AccessKey.Can(BenchCard.CITIZEN.cardAccessNumber()),
            _ -> text[0] = System.nanoTime(),
            LIMIT);
    Duration total = Duration.ofNanos(System.nanoTime() - start);
    Duration own = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    if (!(outcome instanceof CardOutcome.Read(var reading))
        || !(reading.verdict() instanceof Verdict.Genuine)) {
      throw new IllegalStateException(row.name() + ": " + outcome);
    }
    Duration textAfter = Duration.ofNanos(text[0] - start);
    Duration waited = cable.waited().minus(waitedBefore);
    return new Reading(card.answers(), total, waited, card.spent(), own, textAfter);
  }

  private Reading readPlainly(LdsImage image)
      throws IOException, CardServiceException, DeviceException, InterruptedException {
    FaultyCard card = BenchCard.laid(image, false);
    hardware.lay(card);
    boolean laid = reader.cardPresent(); // the driver's last word to the card before has arrived
    long before = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    PlainReader.Times times = peer.read(BenchCard.CITIZEN.cardAccessNumber());
    Duration total = Duration.ofNanos(System.nanoTime() - start);
    Duration own = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    if (!laid) {
      throw new IllegalStateException("no card");
    }
    return new Reading(card.answers(), total, times.waited(), card.spent(), own, times.text());
  }

  private static String line(Row row, Reading median) {
    boolean met =
        median.commands() <= row.mostCommands()
            && median.overTransport() <= MOST_OVER_TRANSPORT
            && median.textShare() <= LATEST_TEXT;
    return line(row.name(), median) + (met ? "  goals met" : "  GOALS MISSED");
  }

  private static String line(String name, Reading reading) {
    return String.format(
        Locale.ROOT,
        "%-22s %8d %6d ms %6d ms %6.2f %6d ms %6d ms %7.0f %%",
        name,
        reading.commands(),
        reading.total().toMillis(),
        reading.waited().toMillis(),
        reading.overTransport(),
        reading.air().toMillis(),
        reading.own().toMillis(),
        100 * reading.textShare());
  }
}
