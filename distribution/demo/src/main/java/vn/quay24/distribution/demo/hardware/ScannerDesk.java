package vn.quay24.distribution.demo.hardware;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.quay24.device.emulator.paper.Sheet;
import vn.quay24.device.emulator.scanner.EmulatedScanner;
import vn.quay24.device.emulator.scanner.ScannerScripts;
import vn.quay24.device.emulator.scanner.ScannerServer;
import vn.quay24.device.emulator.scanner.ScannerState;
import vn.quay24.distribution.demo.home.DemoHome;
import vn.quay24.distribution.demo.home.ScannerCommands;

/** The scanner and the papers beside it. Thread-safe. */
public final class ScannerDesk implements AutoCloseable {
  /** Papers on the desk, samples and brought ones. */
  private static final int MOST_PAPERS = 40;

  /** Dots per inch of the small pictures. */
  private static final int THUMBNAIL = 30;

  private static final Duration HANGS = Duration.ofMinutes(3);

  private final EmulatedScanner scanner = new EmulatedScanner();
  private final ScannerServer server;
  private final ScannerCommands commands;
  private final Runnable changed;
  private final List<PaperSheet> papers; // guarded by this
  private final Deque<String> feeder = new ArrayDeque<>(); // guarded by this
  private Optional<String> glass = Optional.empty(); // guarded by this
  private volatile boolean hanging;
  private int brought; // guarded by this

  public ScannerDesk(DemoHome home, Runnable changed) throws IOException {
    Path socket = home.deviceSocket("scanner");
    ScannerScripts scripts = ScannerScripts.write(home.run(), socket, emulators());
    this.commands = new ScannerCommands(scripts.scanimage(), scripts.presence());
    this.server = ScannerServer.start(scanner, socket);
    this.papers = new ArrayList<>(PaperSheet.samples());
    this.changed = changed;
    scanner.onChange(_ -> changed.run());
  }

  /** The jar that the scan command's own process needs, and no more. */
  private static String emulators() {
    return Path.of(
            EmulatedScanner.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .toString();
  }

  /** What can be seen. */
  public record View(
      boolean plugged,
      boolean jammed,
      boolean coverOpen,
      boolean hanging,
      List<String> feeder,
      Optional<String> glass,
      int output,
      List<Paper> papers) {}

  /** A paper on the desk. */
  public record Paper(String id, String title) {}

  /** What the scanner's driver calls instead of SANE's own program. */
  public ScannerCommands commands() {
    return commands;
  }

  public synchronized View view() {
    ScannerState state = scanner.state();
    while (feeder.size() > state.inFeeder()) {
      feeder.removeFirst();
    }
    return new View(
        state.plugged(),
        state.jammed(),
        state.coverOpen(),
        hanging,
        List.copyOf(feeder),
        glass,
        state.inOutputTray(),
        papers.stream().map(sheet -> new Paper(sheet.id(), sheet.title())).toList());
  }

  /** Lays papers into the feeder, under what lies there; returns whether all exist. */
  public boolean feed(List<String> ids) {
    List<PaperSheet> sheets = ids.stream().flatMap(id -> find(id).stream()).toList();
    if (sheets.size() != ids.size()) {
      return false;
    }
    synchronized (this) {
      view();
      feeder.addAll(ids);
    }
    scanner.loadFeeder(sheets.stream().map(PaperSheet::sheet).toList());
    changed.run();
    return true;
  }

  /** Lays a paper on the glass in place of what is there; returns whether it exists. */
  public boolean layOnGlass(String id) {
    Optional<PaperSheet> sheet = find(id);
    sheet.ifPresent(
        found -> {
          synchronized (this) {
            glass = Optional.of(id);
          }
          scanner.layOnGlass(found.sheet());
          changed.run();
        });
    return sheet.isPresent();
  }

  /** Takes everything out of the trays and off the glass. */
  public void clear() {
    synchronized (this) {
      feeder.clear();
      glass = Optional.empty();
    }
    scanner.emptyFeeder();
    scanner.clearGlass();
    scanner.takeOutput();
    changed.run();
  }

  /** The next sheet gets stuck; or the stuck one is pulled out and laid back. */
  public void jam(boolean jammed) {
    act(jammed ? scanner::jam : scanner::clearJam);
  }

  /** The scanner's program ends in the middle of the next page. */
  public void tear() {
    act(scanner::tear);
  }

  /** Pages come only long after anybody waits for them, or as usual again. */
  public void hang(boolean hangs) {
    hanging = hangs;
    act(() -> scanner.pageTime(hangs ? HANGS : Duration.ZERO));
  }

  public void cover(boolean open) {
    act(open ? scanner::openCover : scanner::closeCover);
  }

  public void plug(boolean plugged) {
    act(plugged ? scanner::plug : scanner::unplug);
  }

  private void act(Runnable hand) {
    hand.run();
    changed.run();
  }

  /**
   * Brings a paper of one's own.
   *
   * @param picture PNG or JPEG
   * @return its id; empty when it is no picture or the desk is full
   */
  public Optional<String> bring(byte[] picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    if (image == null) {
      return Optional.empty();
    }
    String id;
    synchronized (this) {
      if (papers.size() >= MOST_PAPERS) {
        return Optional.empty();
      }
      brought++;
      id = "cua-toi-" + brought;
      papers.add(new PaperSheet(id, "Giấy của tôi " + brought, Sheet.of(image)));
    }
    changed.run();
    return Optional.of(id);
  }

  /** A small picture of a paper, PNG. */
  public Optional<byte[]> thumbnail(String id) throws IOException {
    Optional<PaperSheet> found = find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(found.get().sheet().at(THUMBNAIL), "png", bytes);
    return Optional.of(bytes.toByteArray());
  }

  /** The sheet itself, to lay it elsewhere. */
  public Optional<Sheet> sheet(String id) {
    return find(id).map(PaperSheet::sheet);
  }

  private synchronized Optional<PaperSheet> find(String id) {
    return papers.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
