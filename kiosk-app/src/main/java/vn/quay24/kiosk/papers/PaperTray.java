package vn.quay24.kiosk.papers;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.quay24.kiosk.papers.text.PageText;

/** The pages of the present visit, in memory. Thread-safe. */
public final class PaperTray {
  /**
   * Most bytes of all pages and their words together: what the centre takes in one dossier, and
   * room beside it.
   */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  /** How long whoever files a page waits while it is still being encoded. */
  private static final Duration ENCODING = Duration.ofSeconds(10);

  private final Map<Integer, Lying> pages = new HashMap<>(); // guarded by this
  private long bytes; // of what lies there; guarded by this
  private long kept; // for pages that are still being encoded; guarded by this
  private int last; // guarded by this

  /** What became of a page that was laid in. */
  public sealed interface Laid {

    /**
     * It lies there.
     *
     * @param sheet its name in this visit
     */
    record In(int sheet) implements Laid {}

    /** No page fits any more. */
    record Full() implements Laid {}

    /** Its visit is over. */
    record Unwanted() implements Laid {}
  }

  /** A page in the tray, or the room for one that is still being encoded. */
  private record Lying(
      Optional<KeptPage> page, long room, byte[] preview, Optional<PageText> text) {
    static Lying of(KeptPage page, byte[] preview, Optional<PageText> text) {
      return new Lying(Optional.of(page), page.bytes(), preview, text);
    }

    long bytes() {
      return room + text.map(words -> words.tsv().length).orElse(0);
    }

    void overwrite() {
      text.ifPresent(PageText::overwrite);
      page.ifPresent(KeptPage::overwrite);
      Arrays.fill(preview, (byte) 0);
    }
  }

  /**
   * Lays a page in and names it; one that does not lie there afterwards is overwritten.
   *
   * @param preview what the screen shows of it, overwritten with it
   * @param wanted turned false before the tray is wiped, so no page outlives its visit
   */
  public synchronized Laid add(KeptPage page, byte[] preview, BooleanSupplier wanted) {
    Lying lying = Lying.of(page, preview, Optional.empty());
    if (!wanted.getAsBoolean()) {
      lying.overwrite();
      return new Laid.Unwanted();
    }
    if (full(page.bytes())) {
      lying.overwrite();
      return new Laid.Full();
    }
    bytes += page.bytes();
    pages.put(++last, lying);
    return new Laid.In(last);
  }

  /**
   * Names a page that is shown while it is still being encoded, and keeps room for it. When there
   * is not so much room nothing changes: it may fit all the same once it is encoded.
   *
   * @param room bytes, no fewer than the page will have
   */
  synchronized Laid reserve(long room, byte[] preview, BooleanSupplier wanted) {
    if (!wanted.getAsBoolean()) {
      Arrays.fill(preview, (byte) 0);
      return new Laid.Unwanted();
    }
    if (full(room)) {
      return new Laid.Full();
    }
    kept += room;
    pages.put(++last, new Lying(Optional.empty(), room, preview, Optional.empty()));
    return new Laid.In(last);
  }

  private synchronized boolean full(long more) {
    return bytes + kept + more > MOST_BYTES;
  }

  /** Lays in what a name was kept for; overwritten when that is not there any more. */
  synchronized void fill(int sheet, KeptPage page) {
    Lying waiting = pages.get(sheet);
    if (waiting == null) {
      page.overwrite();
      return;
    }
    kept -= waiting.room();
    bytes += page.bytes();
    pages.put(sheet, Lying.of(page, waiting.preview(), Optional.empty()));
    notifyAll();
  }

  public synchronized Optional<KeptPage> page(int sheet) {
    return Optional.ofNullable(pages.get(sheet)).flatMap(Lying::page);
  }

  /**
   * Notes what was read on a page; overwritten at once when the page is not there any more, or when
   * the words do not fit beside what lies there. Room for a page that is still being encoded is
   * much more than it will need, and is no reason to lose words.
   */
  public synchronized void note(int sheet, PageText text) {
    Lying lying = pages.get(sheet);
    if (lying == null || lying.page().isEmpty()) {
      text.overwrite();
      return;
    }
    Lying read = new Lying(lying.page(), lying.room(), lying.preview(), Optional.of(text));
    long more = read.bytes() - lying.bytes();
    if (bytes + more > MOST_BYTES) {
      text.overwrite();
      return;
    }
    lying.text().ifPresent(PageText::overwrite);
    bytes += more;
    pages.put(sheet, read);
  }

  /** Whether a page lies there, or is still being encoded and will. */
  public synchronized boolean knows(int sheet) {
    return pages.containsKey(sheet);
  }

  /** A page with what was read on it by now; waits while it is still being encoded. */
  public synchronized Optional<FiledPage> filed(int sheet) throws InterruptedException {
    long end = System.nanoTime() + ENCODING.toNanos();
    Lying lying = pages.get(sheet);
    while (lying != null && lying.page().isEmpty() && System.nanoTime() < end) {
      wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
      lying = pages.get(sheet);
    }
    Optional<Lying> found = Optional.ofNullable(lying);
    return found.flatMap(Lying::page).map(page -> new FiledPage(page, found.flatMap(Lying::text)));
  }

  /** Throws a page away and overwrites it. */
  public synchronized void drop(int sheet) {
    Lying lying = pages.remove(sheet);
    if (lying != null) {
      if (lying.page().isPresent()) {
        bytes -= lying.bytes();
      } else {
        kept -= lying.room();
      }
      lying.overwrite();
      notifyAll();
    }
  }

  /** Throws everything away and overwrites it. */
  public synchronized void wipe() {
    pages.values().forEach(Lying::overwrite);
    pages.clear();
    bytes = 0;
    kept = 0;
    notifyAll();
  }

  /** How many pages lie there. */
  public synchronized int size() {
    return pages.size();
  }
}
