package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.kiosk.screen.pages.Site;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.screen.theme.Comfort;
import vn.quay24.kiosk.screen.theme.Panel;

/** Every state of a visit, with long names, on every size of screen that is sold. */
class EveryScreenTest {

  /** Large text on the smaller screen has the least room; English has the longer words. */
  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void isReadableAndCanBeTouchedWhereThereIsLeastRoom(String language) {
    assertEquals(List.of(), complaints(language, new Comfort(true, false), 27));
  }

  @ParameterizedTest(name = "{0}, large text {1}, contrast {2}, {3} inches")
  @CsvSource({
    "vi,false,false,27",
    "en,false,false,27",
    "vi,true,true,27",
    "en,true,true,27",
    "vi,false,true,27",
    "vi,false,false,32"
  })
  @Tag("exhaustive")
  void isReadableAndCanBeTouchedAndCutsNothingOff(
      String language, boolean large, boolean contrast, double diagonalInches) {
    Comfort comfort = new Comfort(large, contrast);
    assertEquals(List.of(), complaints(language, comfort, diagonalInches));
  }

  @Test
  void anEnvelopeBeforeADoorThatStaysShutIsShownAgain() {
    Samples.Named shut =
        Samples.all().stream()
            .filter(named -> named.name().endsWith("-staff-stuck-for-good-LOAD"))
            .findFirst()
            .orElseThrow();

    String seen =
        Toolkit.onFx(
            () -> {
              Stand stand = new Stand(Samples.FACE, Comfort.USUAL);
              stand.show(shut.visit());
              return Walker.texts(stand.shell());
            });

    assertTrue(seen.contains("đưa lại mã trên bì"), seen);
  }

  /** One kiosk shows them all, as it does in a day. */
  private static List<String> complaints(String language, Comfort comfort, double diagonalInches) {
    Panel panel = new Panel(1080, 1920, diagonalInches);
    Face face = new Face(panel, new Site(Samples.FACE.site().unitName(), 12), List.of("vi", "en"));
    Texts texts = Texts.of(language);
    Stand stand = Toolkit.onFx(() -> new Stand(face, comfort));
    List<String> complaints = new ArrayList<>();

    for (Samples.Named sample : Samples.all()) {
      Samples.Named shown = sample.in(language);
      Toolkit.onFx(
              () -> {
                stand.show(shown.visit());
                return Stream.concat(
                        Walker.complaints(stand.shell(), panel).stream(),
                        NamedButtons.missed(Walker.texts(stand.shell()), texts).stream())
                    .toList();
              })
          .forEach(complaint -> complaints.add(shown.name() + ": " + complaint));
    }
    return complaints;
  }
}
