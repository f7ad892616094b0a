package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.pages.Pages;

class PaymentWordsTest {
  private final Pages pages = new Pages(Samples.FACE.site());

  @ParameterizedTest
  @CsvSource({"vi,đừng chuyển lại", "en,do not pay again"})
  void whoeverPaidWhileTheLineIsCutIsToldNotToPayAgain(String language, String words) {
    assertEquals(1, sayingIn(language, "pay-line-cut", words).size());
    assertEquals(List.of(), sayingIn(language, "pay-Pending", words));
    assertEquals(1, sayingIn(language, "pay-rest-line-cut", words).size());
    assertEquals(List.of(), sayingIn(language, "pay-Underpaid", words));
  }

  @ParameterizedTest
  @CsvSource({
    "vi,10.000 đồng,cơ quan hoàn trả,Q24X7KQ493X",
    "en,'10,000 VND',office returns the money,Q24X7KQ493X"
  })
  void whoLeavesWithAPartPaidIsToldWhatBecomesOfTheMoney(
      String language, String amount, String fate, String reference) {
    List<Block> notices = sayingIn(language, "leave-part-paid", fate);

    assertEquals(1, notices.size());
    assertTrue(((Block.Notice) notices.getFirst()).title().contains(amount));
    assertEquals(1, sayingIn(language, "leave-part-paid", reference).size());
    assertEquals(List.of(), sayingIn(language, "-leave", fate));
  }

  private List<Block> sayingIn(String language, String sample, String words) {
    Page page =
        Samples.all().stream()
            .filter(named -> named.name().endsWith(sample))
            .map(named -> pages.of(named.in(language).visit()))
            .findAny()
            .orElseThrow();
    return page.blocks().stream()
        .filter(block -> block instanceof Block.Notice(_, _, var text) && says(text, words))
        .toList();
  }

  private static boolean says(java.util.Optional<String> text, String words) {
    return text.filter(said -> said.contains(words)).isPresent();
  }
}
