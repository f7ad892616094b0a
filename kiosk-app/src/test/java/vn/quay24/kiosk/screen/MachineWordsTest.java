package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.pages.Pages;

/** What the devices' page says of all of them at once. */
class MachineWordsTest {
  private final Pages pages = new Pages(Samples.FACE.site());

  @ParameterizedTest
  @ValueSource(strings = {"machine-well", "machine-well-but-open"})
  void devicesThatAllToldSoAreWell(String sample) {
    Block.Notice summary = summary(sample);

    assertEquals(Block.Tone.SUCCESS, summary.tone());
    assertTrue(summary.title().contains("đang tốt"), summary.title());
  }

  @Test
  void notAllIsCalledWellWhileTheHousingIsOpen() {
    String words = summary("machine-well-but-open").title();

    assertTrue(!words.contains("Mọi thiết bị"), words);
    assertTrue(words.contains("cửa máy đang mở"), words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"machine-starting", "machine-asked"})
  void nothingIsCalledWellThatHasNotToldYet(String sample) {
    Block.Notice summary = summary(sample);

    assertEquals(Block.Tone.INFORMATION, summary.tone());
    assertTrue(!summary.title().contains("đang tốt"), summary.title());
  }

  @Test
  void whoHasNotToldYetIsNamed() {
    String words = summary("machine-starting").title();

    assertTrue(words.contains("Tủ trả kết quả"), words);
    assertTrue(words.contains("Đèn báo"), words);
    assertTrue(!words.contains("Máy in phiếu"), words);
  }

  private Block.Notice summary(String sample) {
    return Samples.all().stream()
        .filter(named -> named.name().endsWith(sample))
        .flatMap(named -> pages.of(named.in("vi").visit()).blocks().stream())
        .filter(Block.Notice.class::isInstance)
        .map(Block.Notice.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
