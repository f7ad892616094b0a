package vn.quay24.distribution.demo.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quay24.device.emulator.paper.Sheet;

class PaperSheetTest {
  private static final int COARSE = 20;

  @Test
  void aSheetWithTwoSidesLiesThereOnceMoreWithItsBackTurnedUp() {
    Sheet front = sheet("giay-chung-nhan-ho-ngheo-1");
    Sheet turned = sheet("giay-chung-nhan-ho-ngheo-1-sau");

    assertEquals(dots(front.back()), dots(turned));
    assertEquals(dots(front), dots(turned.back()));
    assertNotEquals(dots(front), dots(turned));
  }

  @Test
  void noTwoPapersOnTheDeskHaveOneName() {
    List<String> names = PaperSheet.samples().stream().map(PaperSheet::id).toList();

    assertEquals(names.size(), new HashSet<>(names).size());
  }

  private static Sheet sheet(String id) {
    return PaperSheet.samples().stream()
        .filter(paper -> paper.id().equals(id))
        .map(PaperSheet::sheet)
        .findAny()
        .orElseThrow();
  }

  private static List<Integer> dots(Sheet sheet) {
    BufferedImage seen = sheet.at(COARSE);
    return Arrays.stream(
            seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth()))
        .boxed()
        .toList();
  }
}
