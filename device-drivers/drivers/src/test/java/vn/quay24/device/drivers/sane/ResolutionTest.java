package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ResolutionTest {
  private static final List<String> A4 = List.of("-x", "210", "-y", "297");

  @Test
  void whatWasAskedForIsTakenWhereNothingIsSaid() {
    assertEquals(300, Resolution.of(300, OptionalInt.empty(), A4, 1_654));
  }

  @Test
  void whatTheScannerMadeOfItIsTaken() {
    assertEquals(200, Resolution.of(300, OptionalInt.of(200), A4, 1_654));
  }

  @Test
  void aBackendThatDoesNotTellWhatItTookIsMeasuredByItsPage() {
    assertEquals(200, Resolution.of(300, OptionalInt.of(300), A4, 1_654));
    assertEquals(300, Resolution.of(300, OptionalInt.of(300), List.of(), 1_654));
    assertEquals(300, Resolution.of(300, OptionalInt.of(300), A4, 1));
    assertEquals(300, Resolution.of(300, OptionalInt.of(300), List.of("-x"), 1_654));
  }
}
