package vn.quay24.kiosk.visit;

import java.util.List;
import vn.quay24.procedure.catalogue.Catalogue;

/**
 * What a visit is decided by; stays the same through the whole of it.
 *
 * @param catalogue of the release that was active when the visit began
 * @param languages BCP 47 tags, Vietnamese first
 */
public record Terms(Catalogue catalogue, List<String> languages, Limits limits) {
  public Terms {
    languages = List.copyOf(languages);
  }
}
