package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PnmTest {

  @Test
  void readsWhatScanimageWrites() throws Pnm.TornException {
    Pnm picture = parse("P6\n# SANE data follows\n2 1\n255\nabcdef");

    assertEquals(2, picture.width());
    assertEquals(1, picture.height());
    assertEquals(3, picture.channels());
    assertArrayEquals("abcdef".getBytes(StandardCharsets.ISO_8859_1), picture.samples());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P5",
        "P4\n2 1\nx",
        "P5\n2 1\n255\na",
        "P5\n2 1\n255\nabc",
        "P5\n2 1\n65535\nabcd",
        "P5\n0 1\n255\n",
        "P5\n99999999999 1\n255\na",
        "P5\n2\n255\nab",
        "P5 2 1 255"
      })
  void refusesWhatIsNoCompletePage(String file) {
    assertThrows(Pnm.TornException.class, () -> parse(file));
  }

  private static Pnm parse(String file) throws Pnm.TornException {
    return Pnm.parse(file.getBytes(StandardCharsets.ISO_8859_1));
  }
}
