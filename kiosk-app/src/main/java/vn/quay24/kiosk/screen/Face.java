package vn.quay24.kiosk.screen;

import java.util.List;
import vn.quay24.kiosk.screen.pages.Site;
import vn.quay24.kiosk.screen.theme.Panel;

/**
 * How this kiosk presents itself.
 *
 * @param languages BCP 47 tags, Vietnamese first
 */
public record Face(Panel panel, Site site, List<String> languages) {
  public Face {
    languages = List.copyOf(languages);
  }
}
