package vn.quay24.kiosk.papers;

import java.util.Optional;
import vn.quay24.kiosk.papers.text.PageText;

/** A page on its way into a file, with what was read on it, if it was read. */
public record FiledPage(KeptPage page, Optional<PageText> text) {

  /** One that was not read. */
  public static FiledPage unread(KeptPage page) {
    return new FiledPage(page, Optional.empty());
  }
}
