package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.kiosk.screen.pages.Site;
import vn.quay24.kiosk.screen.theme.Comfort;
import vn.quay24.kiosk.screen.theme.Panel;

/** Every state of a visit, with long names, on every size of screen that is sold. */
class EveryScreenTest {

  /** Large text on the smaller screen has the least room. */
  @Test
  void isReadableAndCanBeTouchedWhereThereIsLeastRoom() {
    assertEquals(List.of(), complaints("vi", true, 27));
  }

  @ParameterizedTest(name = "{0}, large text {1}, {2} inches")
  @CsvSource({"vi,false,27", "en,true,27", "vi,false,32"})
  @Tag("exhaustive")
  void isReadableAndCanBeTouchedAndCutsNothingOff(
      String language, boolean large, double diagonalInches) {
    assertEquals(List.of(), complaints(language, large, diagonalInches));
  }

  private static List<String> complaints(String language, boolean large, double diagonalInches) {
    Panel panel = new Panel(1080, 1920, diagonalInches);
    Face face = new Face(panel, new Site(Samples.FACE.site().unitName(), 12), List.of("vi", "en"));
    Comfort comfort = new Comfort(large, false);
    List<String> complaints = new ArrayList<>();

    for (Samples.Named sample : Samples.all()) {
      Samples.Named shown = sample.in(language);
      Toolkit.onFx(
              () -> {
                Stand stand = new Stand(face, comfort);
                stand.show(shown.visit());
                return Walker.complaints(stand.shell(), panel);
              })
          .forEach(complaint -> complaints.add(shown.name() + ": " + complaint));
    }
    return complaints;
  }
}
