package vn.quay24.device.drivers.code.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** Whatever a camera shows, it is a code or it is none. */
class QrPicturesFuzzTest {
  private static final int WIDTH = 96;

  @FuzzTest
  void noiseIsNoCode(byte[] bytes) {
    int height = Math.max(1, bytes.length / WIDTH);
    byte[] samples = new byte[WIDTH * height];
    System.arraycopy(bytes, 0, samples, 0, Math.min(bytes.length, samples.length));

    assertEquals(Optional.empty(), QrPictures.read(new GreyPicture(WIDTH, height, samples)));
  }
}
