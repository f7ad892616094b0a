package vn.quay24.kiosk.papers;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.quay24.kiosk.papers.fax.FaxTiff;
import vn.quay24.kiosk.papers.text.PageText;
import vn.quay24.kiosk.papers.text.Tesseract;

/**
 * Has the pages of the present visit read, one after the other, while their citizen goes on. Nobody
 * waits for it: a dossier is sealed with the words that are there by then. Thread-safe; the reading
 * is done on the thread {@code page-text}.
 */
public final class ReadingDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ReadingDesk.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(30); // for a page
  private static final int MOST_WAITING = 200; // pages; more than a visit has

  private final String command;
  private final PaperTray tray;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("page-text").daemon(true).factory());
  private final List<Future<?>> waiting = new ArrayList<>(); // guarded by this
  private Optional<Tesseract> tesseract = Optional.empty(); // confined to the thread
  private boolean looked; // confined to the thread

  /**
   * Starts no program yet.
   *
   * @param command tesseract's name or path; where it is not installed, nothing is read
   */
  public ReadingDesk(String command, PaperTray tray) {
    this.command = command;
    this.tray = tray;
  }

  /** Reads a page of the tray when its turn comes. */
  public synchronized void read(int sheet) {
    waiting.removeIf(Future::isDone);
    if (waiting.size() < MOST_WAITING && !thread.isShutdown()) {
      waiting.add(
          thread.submit(
              () -> {
                lookAt(sheet);
                return sheet;
              }));
    }
  }

  @SuppressWarnings("IllegalCatch") // the work's top: nobody asks its future for a bug
  private void lookAt(int sheet) throws InterruptedException {
    try {
      readPage(sheet);
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "a page cannot be read", bug);
    }
  }

  private void readPage(int sheet) throws InterruptedException {
    if (!looked) {
      tesseract = Tesseract.find(command);
      looked = true;
    }
    Optional<KeptPage> page = tray.page(sheet);
    if (tesseract.isPresent() && page.isPresent()) {
      Optional<PageText> text = words(tesseract.get(), page.get());
      text.ifPresent(words -> tray.note(sheet, words));
    }
  }

  /** Gives the page as a file: its writing, which holds every mark as ink, or its one picture. */
  private static Optional<PageText> words(Tesseract tesseract, KeptPage page)
      throws InterruptedException {
    return switch (page.layers().getFirst()) {
      case Layer.Writing(_, var g4) -> {
        byte[] copy = FaxTiff.of(page.width(), page.height(), page.resolution(), g4);
        try {
          yield tesseract.read(copy, page.resolution(), LIMIT);
        } finally {
          Arrays.fill(copy, (byte) 0);
        }
      }
      case Layer.Picture(_, _, var jpeg) -> // the tray's own, overwritten with the page
          tesseract.read(jpeg, page.resolution(), LIMIT);
    };
  }

  /** The visit is over: what is being read is given up at once. */
  public synchronized void forget() {
    waiting.forEach(reading -> reading.cancel(true));
    waiting.clear();
  }

  @Override
  public void close() {
    forget();
    thread.shutdownNow();
  }
}
