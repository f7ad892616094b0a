package vn.quay24.device.emulator.scanner;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.emulator.paper.Sheet;

/**
 * A scanner with a feeder, a glass and an output tray. Its verbs are what hands do; {@link
 * ScannerServer} lets the {@code scanimage}-compatible command reach it. Safe for several threads.
 */
public final class EmulatedScanner {
  private static final String NAME = "quay24:adf:";
  static final String VENDOR = "Quay24";
  static final String MODEL = "EmulatedScanner";
  private static final int TRAY = 100;

  private final Deque<Sheet> feeder = new ArrayDeque<>();
  private final List<Sheet> output = new ArrayList<>();
  private final List<Consumer<ScannerState>> watchers = new ArrayList<>();
  private @Nullable Sheet glass;
  private @Nullable Sheet back; // of the sheet that was fed, not yet handed out
  private int socket = 1;
  private boolean plugged = true;
  private boolean coverOpen;
  private boolean jamNext;
  private boolean jammed;
  private boolean tearNext;
  private Duration pageTime = Duration.ZERO;
  private int scanned;

  /** Lays sheets into the feeder, under those that lie there, at most a hundred. */
  public void loadFeeder(List<Sheet> sheets) {
    change(
        () -> {
          for (Sheet sheet : sheets) {
            if (feeder.size() < TRAY) {
              feeder.add(sheet);
            }
          }
        });
  }

  /** Takes everything out of the feeder. */
  public List<Sheet> emptyFeeder() {
    List<Sheet> taken = new ArrayList<>();
    change(
        () -> {
          taken.addAll(feeder);
          feeder.clear();
        });
    return taken;
  }

  /** Lays a sheet on the glass, in place of another. */
  public void layOnGlass(Sheet sheet) {
    change(() -> glass = sheet);
  }

  public void clearGlass() {
    change(() -> glass = null);
  }

  /** Takes what went through the feeder. */
  public List<Sheet> takeOutput() {
    List<Sheet> taken = new ArrayList<>();
    change(
        () -> {
          taken.addAll(output);
          output.clear();
        });
    return taken;
  }

  public void openCover() {
    change(() -> coverOpen = true);
  }

  public void closeCover() {
    change(() -> coverOpen = false);
  }

  /** The next sheet that the feeder pulls in gets stuck. */
  public void jam() {
    change(() -> jamNext = true);
  }

  /** Pulls the stuck sheet out and lays it back on top of the feeder. */
  public void clearJam() {
    change(
        () -> {
          jamNext = false;
          jammed = false;
        });
  }

  /** The backend ends in the middle of the next page, without a word. */
  public void tear() {
    change(() -> tearNext = true);
  }

  public void unplug() {
    change(() -> plugged = false);
  }

  public void plug() {
    change(() -> plugged = true);
  }

  /** Plugs it in somewhere else: SANE has another name for it now. */
  public void plugElsewhere() {
    change(
        () -> {
          socket++;
          plugged = true;
        });
  }

  /** SANE's name. */
  synchronized String name() {
    return NAME + socket;
  }

  /** How long a page takes, the one under way too; none at first. */
  public void pageTime(Duration time) {
    change(() -> pageTime = time);
  }

  public synchronized ScannerState state() {
    return new ScannerState(
        plugged, coverOpen, jammed, feeder.size(), glass != null, output.size());
  }

  /** Calls the listener after every change. */
  public synchronized void onChange(Consumer<ScannerState> watcher) {
    watchers.add(watcher);
  }

  private void change(Runnable hand) {
    List<Consumer<ScannerState>> told;
    ScannerState after;
    synchronized (this) {
      hand.run();
      notifyAll();
      after = state();
      told = List.copyOf(watchers);
    }
    told.forEach(watcher -> watcher.accept(after));
  }

  /** Returns when the page that is begun now has come past; sooner when a hand pulls the plug. */
  synchronized void awaitPage() throws InterruptedException {
    long begun = System.nanoTime();
    long left = pageTime.toNanos();
    while (plugged && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = begun + pageTime.toNanos() - System.nanoTime();
    }
  }

  /** A page, or why there is none. */
  record Pull(int status, Optional<BufferedImage> image, boolean torn) {
    static Pull failed(int status) {
      return new Pull(status, Optional.empty(), false);
    }
  }

  /** A command or a job begins: the other side of a sheet from before is no page of it. */
  synchronized void begin() {
    back = null;
  }

  /** Scans the next page of a source. */
  Pull pull(Bed bed, int dotsPerInch) {
    Pull[] pull = {Pull.failed(SaneCodes.IO_ERROR)};
    @Nullable Sheet[] seen = new @Nullable Sheet[1];
    change(
        () -> {
          Optional<Integer> fault = fault(bed);
          Sheet next = fault.isPresent() ? null : next(bed);
          pull[0] =
              next == null
                  ? Pull.failed(fault.orElse(SaneCodes.NO_DOCS))
                  : new Pull(SaneCodes.GOOD, Optional.empty(), takeTear());
          seen[0] = next;
        });
    Sheet sheet = seen[0];
    return sheet == null
        ? pull[0]
        : new Pull(
            SaneCodes.GOOD, Optional.of(Optics.see(sheet, dotsPerInch, scanned)), pull[0].torn());
  }

  private Optional<Integer> fault(Bed bed) {
    if (!plugged) {
      return Optional.of(SaneCodes.IO_ERROR);
    }
    if (bed == Bed.GLASS) {
      return Optional.empty();
    }
    if (coverOpen) {
      return Optional.of(SaneCodes.COVER_OPEN);
    }
    if (jamNext && !feeder.isEmpty()) {
      jamNext = false;
      jammed = true;
    }
    return jammed ? Optional.of(SaneCodes.JAMMED) : Optional.empty();
  }

  private @Nullable Sheet next(Bed bed) {
    Sheet next =
        switch (bed) {
          case GLASS -> glass == null ? Sheet.blank() : glass; // the white lid
          case FEEDER -> feed();
          case FEEDER_BOTH_SIDES -> {
            Sheet other = back;
            back = null;
            yield other == null ? feedBothSides() : other;
          }
        };
    if (next != null) {
      scanned++;
    }
    return next;
  }

  private @Nullable Sheet feed() {
    Sheet fed = feeder.poll();
    if (fed != null) {
      output.add(fed);
    }
    return fed;
  }

  private @Nullable Sheet feedBothSides() {
    Sheet fed = feed();
    back = fed == null ? null : fed.back();
    return fed;
  }

  private boolean takeTear() {
    boolean torn = tearNext;
    tearNext = false;
    return torn;
  }
}
