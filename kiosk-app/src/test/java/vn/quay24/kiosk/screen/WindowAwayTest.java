package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.pages.Pages;
import vn.quay24.kiosk.screen.theme.Comfort;
import vn.quay24.kiosk.visit.Input;

/** Nobody is asked to show a code to a window that does not work. */
class WindowAwayTest {
  private final Pages pages = new Pages(Samples.FACE.site());

  @ParameterizedTest
  @CsvSource({"vi,ô kính có đèn,mã qr", "en,lit window,qr code"})
  void noPageAsksForACodeToBeShown(String language, String window, String code) {
    List<String> asking = new ArrayList<>();
    for (Samples.Named sample : Samples.all()) {
      if (sample.name().contains("no-window") || sample.name().contains("never-a-window")) {
        String words = seen(sample.in(language)).toLowerCase(Locale.ROOT);
        if (words.contains(window) || words.contains(code)) {
          asking.add(sample.name() + ": " + words);
        }
      }
    }

    assertEquals(List.of(), asking);
  }

  @Test
  void theDigitsAreAskedForAndTheWindowIsSaidToBeAway() {
    Page page = page("no-window-card-code");

    assertEquals("Nhập 6 số cuối của số định danh", page.title());
    assertTrue(notice(page).isPresent());
    assertTrue(page.blocks().stream().anyMatch(Block.Entry.class::isInstance));
  }

  @Test
  void aWindowThatWasNeverThereIsNotExcused() {
    assertEquals(Optional.empty(), notice(page("never-a-window-card-code")));
  }

  @Test
  void aLookUpGoesOnByCard() {
    Page page = page("no-window-show-slip");

    assertTrue(notice(page).isPresent());
    assertEquals(new Input.CardChosen(), page.next().orElseThrow().input());
  }

  @Test
  void aWindowThatWasNeverThereIsNoReasonToWait() {
    assertFalse(seen(named("never-a-window-no-reader-show-slip")).contains("Ô kính"));
    assertEquals(Optional.empty(), page("menu-never-a-window").next());
    assertTrue(seen(named("no-window-envelope-problem")).contains("Không còn ngăn trống"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader-away-show-slip", "reader-away-show-slip-wrong"})
  void aLookUpGoesOnBySlipWhereOnlyTheReaderIsAway(String sample) {
    String words = seen(named(sample));

    assertTrue(words.contains("Đưa mã QR trên phiếu vào ô kính"), words);
    assertFalse(words.contains("dùng thẻ căn cước"), words);
  }

  private Optional<String> notice(Page page) {
    return page.blocks().stream()
        .filter(Block.Notice.class::isInstance)
        .map(Block.Notice.class::cast)
        .map(Block.Notice::title)
        .filter("Ô kính đọc mã đang tạm dừng"::equals)
        .findFirst();
  }

  private Page page(String sample) {
    return pages.of(named(sample).visit());
  }

  private static Samples.Named named(String sample) {
    return Samples.all().stream()
        .filter(named -> named.name().endsWith("-" + sample))
        .findFirst()
        .orElseThrow();
  }

  /** Everything on the screen that can be read. */
  private static String seen(Samples.Named sample) {
    return Toolkit.onFx(
        () -> {
          Stand stand = new Stand(Samples.FACE, Comfort.USUAL);
          stand.show(sample.visit());
          return Walker.texts(stand.shell());
        });
  }
}
