package vn.quay24.kiosk.papers;

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

  private final Map<Integer, Lying> pages = new HashMap<>(); // guarded by this
  private long bytes; // guarded by this
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

  private record Lying(KeptPage page, byte[] preview, Optional<PageText> text) {
    long bytes() {
      return page.bytes() + text.map(words -> words.tsv().length).orElse(0);
    }

    void overwrite() {
      text.ifPresent(PageText::overwrite);
      page.overwrite();
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
    Lying lying = new Lying(page, preview, Optional.empty());
    if (!wanted.getAsBoolean()) {
      lying.overwrite();
      return new Laid.Unwanted();
    }
    if (bytes + page.bytes() > MOST_BYTES) {
      lying.overwrite();
      return new Laid.Full();
    }
    bytes += page.bytes();
    pages.put(++last, lying);
    return new Laid.In(last);
  }

  public synchronized Optional<KeptPage> page(int sheet) {
    return Optional.ofNullable(pages.get(sheet)).map(Lying::page);
  }

  /**
   * Notes what was read on a page; overwritten at once when the page is not there any more, or when
   * the words do not fit.
   */
  public synchronized void note(int sheet, PageText text) {
    Lying lying = pages.get(sheet);
    if (lying == null) {
      text.overwrite();
      return;
    }
    Lying read = new Lying(lying.page(), lying.preview(), Optional.of(text));
    long more = read.bytes() - lying.bytes();
    if (bytes + more > MOST_BYTES) {
      text.overwrite();
      return;
    }
    lying.text().ifPresent(PageText::overwrite);
    bytes += more;
    pages.put(sheet, read);
  }

  /** A page with what was read on it by now. */
  public synchronized Optional<FiledPage> filed(int sheet) {
    return Optional.ofNullable(pages.get(sheet))
        .map(lying -> new FiledPage(lying.page(), lying.text()));
  }

  /** Throws a page away and overwrites it. */
  public synchronized void drop(int sheet) {
    Lying lying = pages.remove(sheet);
    if (lying != null) {
      bytes -= lying.bytes();
      lying.overwrite();
    }
  }

  /** Throws everything away and overwrites it. */
  public synchronized void wipe() {
    pages.values().forEach(Lying::overwrite);
    pages.clear();
    bytes = 0;
  }

  /** How many pages lie there. */
  public synchronized int size() {
    return pages.size();
  }
}
