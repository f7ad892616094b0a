package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.kiosk.screen.theme.Comfort;

/**
 * A few screens, pixel for pixel: the software pipeline and the product's own type draw the same
 * everywhere. A wanted change is taken over by copying {@code target/gallery} to the resources.
 */
class GoldenTest {
  private static final Path GALLERY = Path.of("target", "gallery");

  @ParameterizedTest
  @CsvSource({
    "home, vi, false, false",
    "check, vi, false, false",
    "ask-NAME, vi, false, false",
    "pay-Pending, vi, true, false",
    "door-OPEN, en, false, true"
  })
  void looksAsItWasApproved(String name, String language, boolean large, boolean contrast)
      throws IOException {
    Samples.Named sample =
        Samples.all().stream()
            .filter(named -> named.name().endsWith("-" + name))
            .findFirst()
            .orElseThrow()
            .in(language);

    BufferedImage seen =
        Toolkit.onFx(
            () -> {
              Stand stand = new Stand(Samples.FACE, new Comfort(large, contrast));
              stand.show(sample.visit());
              return stand.picture();
            });

    String file = name + "-" + language + ".png";
    ImageIO.write(seen, "png", Files.createDirectories(GALLERY).resolve(file).toFile());
    var golden = GoldenTest.class.getResource("golden/" + file);
    assertNotNull(golden, "no approved picture golden/" + file + "; the new one is in " + GALLERY);
    assertEquals(0, different(ImageIO.read(golden), seen), file + " differs; see " + GALLERY);
  }

  private static int different(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return Integer.MAX_VALUE;
    }
    int different = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (((one.getRGB(x, y) ^ other.getRGB(x, y)) & 0xFFFFFF) != 0) {
          different++;
        }
      }
    }
    return different;
  }
}
