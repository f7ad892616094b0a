package vn.quay24.kiosk.papers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.scanner.ScannedPage;

/** The pages of the present visit, in memory. Thread-safe. */
public final class PaperTray {
  private final Map<Integer, ScannedPage> pages = new HashMap<>(); // guarded by this
  private int last; // guarded by this

  /** Lays a page in and names it. */
  public synchronized int add(ScannedPage page) {
    pages.put(++last, page);
    return last;
  }

  public synchronized Optional<ScannedPage> page(int sheet) {
    return Optional.ofNullable(pages.get(sheet));
  }

  /** Throws a page away and overwrites it. */
  public synchronized void drop(int sheet) {
    ScannedPage page = pages.remove(sheet);
    if (page != null) {
      Arrays.fill(page.samples(), (byte) 0);
    }
  }

  /** Throws everything away and overwrites it. */
  public synchronized void wipe() {
    pages.values().forEach(page -> Arrays.fill(page.samples(), (byte) 0));
    pages.clear();
  }

  /** How many pages lie there. */
  public synchronized int size() {
    return pages.size();
  }
}
