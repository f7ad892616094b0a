package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.pages.Pages;
import vn.quay24.kiosk.visit.Filling;

/** Whoever presses the button that pays has read what there is to pay. */
class ReviewWordsTest {
  private final Pages pages = new Pages(Samples.FACE.site());

  @Test
  void theFeeStandsBeforeWhatMayHaveToBeLeafedTo() {
    List<String> first =
        Samples.all().stream()
            .filter(sample -> sample.visit().stage() instanceof Filling.Review)
            .flatMap(sample -> pages.of(sample.in("vi").visit()).blocks().stream())
            .filter(Block.Facts.class::isInstance)
            .map(facts -> ((Block.Facts) facts).facts().getFirst().label())
            .distinct()
            .toList();

    assertEquals(List.of("Phí, lệ phí"), first);
  }
}
