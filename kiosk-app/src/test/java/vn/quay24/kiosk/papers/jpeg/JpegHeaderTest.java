package vn.quay24.kiosk.papers.jpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.kiosk.papers.image.Pixels;

class JpegHeaderTest {
  private final byte[] grey = JpegWriter.encode(Pixels.grey(37, 21, new byte[37 * 21]), 0.7f);

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void sizeAndChannelsAreRead(int channels) {
    byte[] file =
        JpegWriter.encode(new Pixels(37, 21, channels, new byte[37 * 21 * channels]), 0.7f);

    assertEquals(new JpegHeader.Usable(37, 21, channels), JpegHeader.of(file));
  }

  @Test
  void aHeaderThatIsCutShortAnywhereIsNotUsed() {
    int frame = frame();
    for (int length = 0; length < frame + 11; length++) {
      assertInstanceOf(
          JpegHeader.Unusable.class, JpegHeader.of(Arrays.copyOf(grey, length)), "" + length);
    }
  }

  /** Lossless, differential, arithmetic: a PDF's reader need not know them (T.81 table B.1). */
  @ParameterizedTest
  @ValueSource(ints = {0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
  void aCodingThatNoPdfKnowsIsNotUsed(int marker) {
    grey[frame() + 1] = (byte) marker;

    assertInstanceOf(JpegHeader.Unusable.class, JpegHeader.of(grey));
  }

  @Test
  void twelveBitsAndFourChannelsAreNotUsed() {
    byte[] deep = grey.clone();
    deep[frame() + 4] = 12;
    byte[] cmyk = grey.clone();
    cmyk[frame() + 9] = 4;

    assertInstanceOf(JpegHeader.Unusable.class, JpegHeader.of(deep));
    assertInstanceOf(JpegHeader.Unusable.class, JpegHeader.of(cmyk));
  }

  private int frame() {
    for (int i = 0; i < grey.length - 1; i++) {
      if ((grey[i] & 0xFF) == 0xFF && (grey[i + 1] & 0xFF) == 0xC0) {
        return i;
      }
    }
    throw new AssertionError("no frame");
  }
}
