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

  /** The sheets of all sample papers, and a blank one. */
  static List<PaperSheet> samples() {
    List<PaperSheet> sheets = new ArrayList<>();
    for (SamplePaper paper : SamplePapers.all()) {
      int pages = paper.sheets().size();
      for (int page = 1; page <= pages; page++) {
        String title = pages == 1 ? paper.title() : paper.title() + ", trang " + page;
        sheets.add(new PaperSheet(paper.id() + "-" + page, title, paper.sheets().get(page - 1)));
      }
    }
    sheets.add(new PaperSheet("trang-trang", "Tờ giấy trắng", Sheet.blank()));
    return sheets;
  }

  @Override
  public String toString() {
    return "PaperSheet[" + id + "]";
  }
}
