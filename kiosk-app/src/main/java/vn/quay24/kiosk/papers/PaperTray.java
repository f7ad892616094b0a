package vn.quay24.kiosk.papers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import vn.quay24.device.scanner.ScannedPage;

/** The pages of the present visit, in memory. Thread-safe. */
public final class PaperTray {
  private final Map<Integer, ScannedPage> pages = new HashMap<>(); // guarded by this
  private int last; // guarded by this

  /**
   * Lays a page in and names it; a page of a scan that was called off is overwritten instead.
   *
   * @param wanted turned false before the tray is wiped, so no page outlives its visit
   */
  public synchronized OptionalInt add(ScannedPage page, BooleanSupplier wanted) {
    if (!wanted.getAsBoolean()) {
      Arrays.fill(page.samples(), (byte) 0);
      return OptionalInt.empty();
    }
    pages.put(++last, page);
    return OptionalInt.of(last);
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
