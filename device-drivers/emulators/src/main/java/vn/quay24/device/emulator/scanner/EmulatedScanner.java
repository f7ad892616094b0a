package vn.quay24.device.emulator.scanner;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.emulator.paper.Sheet;

/**
 * A scanner with a feeder, a glass and an output tray. Its verbs are what hands do; {@link
 * ScannerServer} lets the {@code scanimage}-compatible command reach it. Safe for several threads.
 */
public final class EmulatedScanner {
  static final String NAME = "quay24:adf:1";
  static final String VENDOR = "Quay24";
  static final String MODEL = "EmulatedScanner";
  private static final int TRAY = 100;

  private final Deque<Sheet> feeder = new ArrayDeque<>();
  private final List<Sheet> output = new ArrayList<>();
  private final List<Consumer<ScannerState>> watchers = new ArrayList<>();
  private @Nullable Sheet glass;
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

  /** How long a page takes; none at first. */
  public synchronized void pageTime(Duration time) {
    pageTime = time;
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
      after = state();
      told = List.copyOf(watchers);
    }
    told.forEach(watcher -> watcher.accept(after));
  }

  synchronized Duration pageTime() {
    return pageTime;
  }

  /** A page, or why there is none. */
  record Pull(int status, Optional<BufferedImage> image, boolean torn) {
    static Pull failed(int status) {
      return new Pull(status, Optional.empty(), false);
    }
  }

  /** Scans the next page of a source. */
  Pull pull(boolean fromFeeder, int dotsPerInch) {
    if (!fromFeeder) {
      return pullFromGlass(dotsPerInch);
    }
    Pull[] pull = {Pull.failed(SaneCodes.IO_ERROR)};
    Sheet[] sheet = new Sheet[1];
    change(() -> pull[0] = feed(sheet));
    Sheet fed = sheet[0];
    return fed == null
        ? pull[0]
        : new Pull(
            SaneCodes.GOOD, Optional.of(Optics.see(fed, dotsPerInch, scanned)), pull[0].torn());
  }

  private Pull feed(@Nullable Sheet[] fed) {
    if (!plugged) {
      return Pull.failed(SaneCodes.IO_ERROR);
    }
    if (coverOpen) {
      return Pull.failed(SaneCodes.COVER_OPEN);
    }
    if (jamNext && !feeder.isEmpty()) {
      jamNext = false;
      jammed = true;
    }
    if (jammed) {
      return Pull.failed(SaneCodes.JAMMED);
    }
    Sheet next = feeder.poll();
    if (next == null) {
      return Pull.failed(SaneCodes.NO_DOCS);
    }
    output.add(next);
    scanned++;
    fed[0] = next;
    return new Pull(SaneCodes.GOOD, Optional.empty(), takeTear());
  }

  private boolean takeTear() {
    boolean torn = tearNext;
    tearNext = false;
    return torn;
  }

  private Pull pullFromGlass(int dotsPerInch) {
    Sheet sheet;
    boolean torn;
    synchronized (this) {
      if (!plugged) {
        return Pull.failed(SaneCodes.IO_ERROR);
      }
      sheet = glass == null ? Sheet.blank() : glass; // the white lid
      torn = takeTear();
      scanned++;
    }
    return new Pull(SaneCodes.GOOD, Optional.of(Optics.see(sheet, dotsPerInch, scanned)), torn);
  }
}
