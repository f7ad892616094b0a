package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.pages.Pages;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.CardStage.CardTrouble;

/** What is said of a card that cannot be used fits what its owner did, and helps. */
class CardWordsTest {
  private final Pages pages = new Pages(Samples.FACE.site());

  @Test
  void whoShowedACodeReadsNothingOfDigits() {
    Page shown = page(new CardTrouble.WrongKey(), true);
    Page typed = page(new CardTrouble.WrongKey(), false);

    assertTrue(shown.title().contains("Mã QR"), shown.title());
    assertTrue(typed.title().contains("Sáu số"), typed.title());
  }

  @Test
  void nobodyIsPromisedServiceOnAnExpiredCard() {
    String words =
        page(new CardTrouble.Expired(), false).blocks().stream()
            .filter(Block.Notice.class::isInstance)
            .map(Block.Notice.class::cast)
            .map(notice -> notice.title() + " " + notice.text().orElse(""))
            .collect(Collectors.joining(" "));

    assertTrue(words.contains("công an"), words);
    assertFalse(words.contains("đối chiếu"), words);
  }

  private Page page(CardTrouble trouble, boolean shown) {
    return Samples.all().stream()
        .filter(
            sample ->
                sample.visit().stage() instanceof CardStage.CardProblem problem
                    && problem.trouble().equals(trouble)
                    && problem.expectedNumber().isPresent() == shown)
        .findFirst()
        .map(sample -> pages.of(sample.in("vi").visit()))
        .orElseThrow();
  }
}
