package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.pages.Pages;

class ReceiptWordsTest {
  private final Pages pages = new Pages(Samples.FACE.site());

  @ParameterizedTest
  @CsvSource({
    "vi,Máy in A4 đang tạm dừng,có thể in lại",
    "en,the A4 printer is out of use,print it again"
  })
  void nobodyIsToldToPrintAgainWhileThePrinterIsAway(String language, String away, String again) {
    String doubt = "details-receipt-InDoubt";
    assertEquals(1, saying(doubt + "-printer-away", language, away));
    assertEquals(0, saying(doubt + "-printer-away", language, again));
    assertEquals(0, saying(doubt, language, away));
    assertEquals(1, saying(doubt, language, again));
    assertEquals(1, saying("details-receipt-CentreAway-printer-away", language, away));
  }

  @ParameterizedTest
  @CsvSource({"vi,cần cán bộ xử lý,báo đã sẵn sàng", "en,needs a member of staff,is ready"})
  void aPrinterThatWasMendedIsNoLongerSaidToWaitForStaff(
      String language, String waits, String works) {
    String failed = "details-receipt-Failed";
    assertEquals(1, saying(failed + "-printer-away", language, waits));
    assertEquals(0, saying(failed, language, waits));
    assertEquals(1, saying(failed, language, works));
  }

  private long saying(String sample, String language, String words) {
    Page page =
        Samples.all().stream()
            .filter(named -> named.name().endsWith(sample))
            .map(named -> pages.of(named.in(language).visit()))
            .findFirst()
            .orElseThrow();
    return page.blocks().stream()
        .filter(
            block ->
                block instanceof Block.Notice(_, _, var text)
                    && text.filter(said -> said.contains(words)).isPresent())
        .count();
  }
}
