package vn.quay24.distribution.demo.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QrReaderTest {

  /** A payment page as it stood on the screen; at this size alone the code is not found. */
  @Test
  void aCodeThatIsMissedAtOneSizeIsReadAtAnother() throws Exception {
    try (InputStream picture = QrReaderTest.class.getResourceAsStream("payment-code.png")) {
      Optional<String> code = QrReader.read(Objects.requireNonNull(picture).readAllBytes());

      assertTrue(code.orElse("nothing").endsWith("62130809QVG7XQBXB6304128E"), code::toString);
    }
  }

  @Test
  void whereThereIsNoCodeNoneIsRead() {
    assertEquals(
        Optional.empty(), QrReader.read(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB)));
  }
}
