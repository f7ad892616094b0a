package vn.quay24.distribution.demo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopTest {
  @ParameterizedTest
  @CsvSource({
    "1920,1080",
    "1366,768",
    "1280,1024",
    "2560,1440",
    "3840,2160",
    "1080,1920",
    "800,4000"
  })
  void theWholeScreenFitsInWholePixels(int width, int height) {
    double scale = new Desktop(width, height).scale();

    assertEquals(Math.rint(1080 * scale), 1080 * scale, 1e-6);
    assertEquals(Math.rint(1920 * scale), 1920 * scale, 1e-6);
    assertTrue(1080 * scale <= width && 1920 * scale <= height && scale <= 1);
  }

  @Test
  void aDesktopThatIsLargeEnoughShowsItPixelByPixel() {
    assertEquals(1, new Desktop(3840, 2160).scale());
  }

  @Test
  void whatIsNoSizeIsNoDesktop() {
    assertEquals(Optional.of(new Desktop(1920, 1080)), Desktop.read("1920 1080"));
    assertEquals(Optional.empty(), Desktop.read(""));
    assertEquals(Optional.empty(), Desktop.read("Unable to open DISPLAY"));
  }

  @Test
  void aMeasureThatFailsIsNoDesktop() throws InterruptedException {
    assertEquals(Optional.empty(), Desktop.measure(List.of("false")));
    assertEquals(Optional.empty(), Desktop.measure(List.of("/no/such/program")));
  }
}
