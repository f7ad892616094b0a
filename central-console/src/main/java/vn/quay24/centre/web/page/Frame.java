package vn.quay24.centre.web.page;

import java.util.Optional;
import vn.quay24.centre.account.Session;

/**
 * What the frame around every page shows.
 *
 * @param title of the page
 * @param section which part of the centre is open
 * @param unit whose office it is
 * @param notice a sentence at the top of the page: what was done, or why not
 */
public record Frame(
    String title, Section section, String unit, Session session, Optional<Notice> notice) {

  /** Parts of the centre, in the order of the menu. */
  public enum Section {
    DESK("Hồ sơ", "/desk"),
    PAYMENTS("Khoản thu", "/payments"),
    FLEET("Quầy", "/fleet"),
    CATALOGUE("Danh mục", "/catalogue");

    private final String label;
    private final String path;

    Section(String label, String path) {
      this.label = label;
      this.path = path;
    }

    /** In the menu. */
    public String label() {
      return label;
    }

    /** Address of its first page. */
    public String path() {
      return path;
    }

    /** Whether this session may open it. */
    public boolean openTo(Session session) {
      return switch (this) {
        case DESK, PAYMENTS -> session.account().role().decides();
        case FLEET -> session.account().role().commands();
        case CATALOGUE -> session.account().role() == vn.quay24.centre.account.Role.ADMINISTRATOR;
      };
    }
  }

  /** A sentence at the top of a page. */
  public record Notice(boolean good, String text) {}
}
