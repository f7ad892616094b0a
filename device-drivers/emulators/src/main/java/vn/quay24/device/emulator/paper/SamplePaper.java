package vn.quay24.device.emulator.paper;

import java.util.List;

/**
 * A paper that a citizen may bring along.
 *
 * @param id for a page that offers it, {@code a-z 0-9 -}
 * @param title in Vietnamese
 * @param sheets its pages in order
 */
public record SamplePaper(String id, String title, List<Sheet> sheets) {
  public SamplePaper {
    sheets = List.copyOf(sheets);
  }
}
