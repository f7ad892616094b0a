package vn.quay24.kiosk.visit;

import java.util.Set;

/**
 * A scanned page as the screen shows it; the page itself lies in the paper tray of the visit.
 * Personal data: prints as redacted.
 *
 * @param id unique in the visit
 * @param preview JPEG, at most 480 pixels wide
 */
public record Sheet(int id, byte[] preview, Set<Advice> advice) {
  public Sheet {
    advice = Set.copyOf(advice);
  }

  /** What the citizen should look at; nothing is refused for it. */
  public enum Advice {
    BLANK,
    BLURRED
  }

  @Override
  public String toString() {
    return "Sheet[" + id + ", redacted]";
  }
}
