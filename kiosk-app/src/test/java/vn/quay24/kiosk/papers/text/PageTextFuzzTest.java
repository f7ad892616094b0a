package vn.quay24.kiosk.papers.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a program writes, only words that lie somewhere come of it. */
class PageTextFuzzTest {

  @FuzzTest
  void anyBytesGiveWordsOrNone(byte[] bytes) {
    for (PageText.Line line : new PageText(bytes).lines()) {
      assertTrue(line.box().height() > 0);
      for (PageText.Word word : line.words()) {
        assertTrue(word.box().width() > 0 && !word.text().isBlank());
      }
    }
  }
}
