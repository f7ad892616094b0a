package vn.quay24.benchmark.pages;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.quay24.benchmark.measure.Figures;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.drivers.sane.Pnm;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.kiosk.papers.PaperTray;
import vn.quay24.kiosk.papers.ReadingDesk;
import vn.quay24.kiosk.papers.ScanDesk;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Paper;

/**
 * What a citizen waits for, on the clock on the wall and of processor time: from the scanner's
 * file, in memory, until the visit is told of the page and its picture. Each page is a batch of its
 * own, by the kiosk's own scan desk, warmed up as in the kiosk.
 */
final class PageWait implements DocumentScanner {
  private static final int PAGES = 20;
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final double NANOS = 1e9;

  private final LinkedBlockingQueue<Report> told = new LinkedBlockingQueue<>();
  private volatile Optional<byte[]> file = Optional.empty();
  private volatile Moment delivered = Moment.NONE;
  private volatile Moment shown = Moment.NONE;

  static void run(Figures figures) throws IOException, InterruptedException {
    PageWait scanner = new PageWait();
    PaperTray tray = new PaperTray();
    double[] walls = new double[PAGES];
    double[] processors = new double[PAGES];
    try (ScanDesk desk = new ScanDesk(scanner, tray, new ReadingDesk("no-tesseract", tray))) {
      scanner.batch(desk); // behind the warming up
      for (int i = 0; i < PAGES; i++) {
        scanner.file = Optional.of(ppm(TextPages.colour(i)));
        scanner.batch(desk);
        walls[i] = (scanner.shown.wall() - scanner.delivered.wall()) / NANOS;
        processors[i] = (scanner.shown.processor() - scanner.delivered.processor()) / NANOS;
        tray.wipe();
      }
    }
    say(figures, walls, "s wall");
    say(figures, processors, "s CPU");
  }

  private static void say(Figures figures, double[] waits, String unit) {
    Arrays.sort(waits);
    String what = "first page of a batch until it is shown, p%d of " + PAGES;
    figures.line(what.formatted(50), waits[PAGES / 2 - 1], unit);
    figures.line(what.formatted(95), waits[PAGES - 2], unit);
  }

  /**
   * A moment of the scan desk's thread, nanoseconds.
   *
   * @param processor time that the thread has used
   */
  private record Moment(long wall, long processor) {
    static final Moment NONE = new Moment(0, 0);

    static Moment now() {
      return new Moment(
          System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
  }

  private void batch(ScanDesk desk) throws IOException, InterruptedException {
    LocalizedText title = new LocalizedText(Map.of("vi", "Giấy tờ", "en", "Paper"));
    Paper paper =
        new Paper(
            "paper",
            title,
            Optional.empty(),
            true,
            Optional.empty(),
            Paper.Sides.ONE,
            Paper.Kept.TEXT);
    desk.scan(
        paper,
        ScanRequest.Source.FEEDER,
        1,
        report -> {
          if (report instanceof Report.SheetScanned) {
            shown = Moment.now();
          }
          told.add(report);
        });
    for (Report report = next(); !(report instanceof Report.ScanEnded); report = next()) {
      if (!(report instanceof Report.SheetScanned)) {
        throw new IOException("no page came: " + report);
      }
    }
  }

  private Report next() throws IOException, InterruptedException {
    Report report = told.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
    if (report == null) {
      throw new IOException("the scan desk says nothing");
    }
    return report;
  }

  private static byte[] ppm(ScannedPage page) {
    byte[] head =
        "P6\n%d %d\n255\n"
            .formatted(page.width(), page.height())
            .getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(head, head.length + page.samples().length);
    System.arraycopy(page.samples(), 0, whole, head.length, page.samples().length);
    return whole;
  }

  @Override
  public ScanOutcome scan(ScanRequest request, Consumer<ScannedPage> page, Duration limit) {
    if (file.isEmpty()) {
      return new ScanOutcome.NoPaper();
    }
    delivered = Moment.now();
    try {
      Pnm picture = Pnm.parse(file.get());
      page.accept(
          new ScannedPage(
              1,
              picture.width(),
              picture.height(),
              picture.channels(),
              TextPages.RESOLUTION,
              picture.samples()));
    } catch (Pnm.TornException e) {
      throw new IllegalStateException(e);
    }
    return new ScanOutcome.Done(1);
  }

  @Override
  public Presence presence() {
    return Presence.UNKNOWN;
  }

  @Override
  public DeviceId id() {
    return new DeviceId("scanner");
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.SCANNER;
  }

  @Override
  public DeviceStatus status() {
    return DeviceStatus.starting(id(), kind(), Instant.EPOCH); // it has none other
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    // it has none
  }

  @Override
  public void close() {
    // nothing is open
  }
}
