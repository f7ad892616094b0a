package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.pages.Pages;

/** What a visitor is asked to take is there to be taken. */
class BelongingsWordsTest {
  private final Pages pages = new Pages(Samples.FACE.site());

  @Test
  void nobodyIsAskedToTakeWhatWasNotSeenYet() {
    Page looking = page("clear-not-seen");

    assertEquals(page("submitting"), looking);
    assertEquals(Optional.empty(), looking.next());
  }

  @Test
  void aPrintedSlipIsAskedForBeforeAllElse() {
    Page page = page("goodbye-slip");

    assertTrue(page.title().contains("lấy phiếu"), page.title());
    assertTrue(page.lead().orElseThrow().startsWith("Phiếu ở khe"), page.lead().toString());
    assertTrue(reminder(page).contains("phiếu"), reminder(page));
  }

  @ParameterizedTest
  @CsvSource({"goodbye-submitted", "goodbye-waiting"})
  void aSlipThatDoesNotHangInItsSlotIsNotAskedFor(String sample) {
    Page page = page(sample);

    assertFalse(page.title().contains("lấy phiếu"), page.title());
    assertFalse(reminder(page).contains("phiếu"), reminder(page));
  }

  private static String reminder(Page page) {
    return page.blocks().stream()
        .filter(Block.Notice.class::isInstance)
        .map(Block.Notice.class::cast)
        .flatMap(notice -> notice.text().stream())
        .filter(text -> text.startsWith("Xin kiểm tra lại"))
        .findFirst()
        .orElseThrow();
  }

  private Page page(String sample) {
    return Samples.all().stream()
        .filter(named -> named.name().endsWith("-" + sample))
        .findFirst()
        .map(named -> pages.of(named.in("vi").visit()))
        .orElseThrow();
  }
}
