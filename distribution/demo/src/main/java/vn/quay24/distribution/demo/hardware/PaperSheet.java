package vn.quay24.distribution.demo.hardware;

import java.util.ArrayList;
import java.util.List;
import vn.quay24.device.emulator.paper.SamplePaper;
import vn.quay24.device.emulator.paper.SamplePapers;
import vn.quay24.device.emulator.paper.Sheet;

/**
 * One sheet on the desk.
 *
 * @param id for the page, {@code a-z 0-9 -}
 */
record PaperSheet(String id, String title, Sheet sheet) {

  /**
   * The sheets of all sample papers, and a blank one. What tells two apart stands first in the
   * title: the desk has room for its beginning.
   */
  static List<PaperSheet> samples() {
    List<PaperSheet> sheets = new ArrayList<>();
    for (SamplePaper paper : SamplePapers.all()) {
      int pages = paper.sheets().size();
      for (int page = 1; page <= pages; page++) {
        String title = pages == 1 ? paper.title() : "Trang " + page + ": " + paper.title();
        sheets.addAll(lyingOnTheDesk(paper.id() + "-" + page, title, paper.sheets().get(page - 1)));
      }
    }
    sheets.add(new PaperSheet("trang-trang", "Tờ giấy trắng", Sheet.blank()));
    return sheets;
  }

  /** A sheet with two sides lies there twice: glass and camera see the one that hands turn up. */
  private static List<PaperSheet> lyingOnTheDesk(String id, String title, Sheet sheet) {
    if (!sheet.printedOnBothSides()) {
      return List.of(new PaperSheet(id, title, sheet));
    }
    return List.of(
        new PaperSheet(id, "Hai mặt: " + title, sheet),
        new PaperSheet(id + "-sau", "Mặt sau: " + title, Sheet.twoSided(sheet.back(), sheet)));
  }

  @Override
  public String toString() {
    return "PaperSheet[" + id + "]";
  }
}
