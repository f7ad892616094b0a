package vn.quay24.centre.web.page.catalogue;

import java.util.List;

/**
 * The administrator's page.
 *
 * @param release number that is served, 0 before the first
 * @param holidays years whose holidays are loaded
 */
public record CatalogueView(
    long release, List<Line> procedures, String holidays, List<Upload> uploads) {

  /** One procedure. */
  public record Line(String code, String name, String fee, String time, String level) {}

  /** One upload and what became of it. */
  public record Upload(
      String number, String at, String actor, boolean accepted, String reason, String detail) {}
}
