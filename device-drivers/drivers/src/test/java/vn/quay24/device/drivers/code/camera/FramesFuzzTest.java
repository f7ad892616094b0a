package vn.quay24.device.drivers.code.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.Tolerated;

/** Whatever a camera's program writes is frames, or ends the stream with an IOException. */
class FramesFuzzTest {
  private static final Tolerated TOLERATED = new Tolerated(new DeviceId("camera-fuzz"));
  private static final String[] BEGINNINGS = {
    "", "P5 ", "P6 4 4 255\n", "YUV4MPEG2 W4 H2 ", "\u00FF\u00D8", "--part\r\n"
  };

  @FuzzTest
  void anyBytesAreFramesOrNone(byte[] bytes) {
    for (String beginning : BEGINNINGS) {
      ByteArrayInputStream stream =
          new ByteArrayInputStream(
              (beginning + new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                  .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      drain(
          new StreamFrames(stream, Optional.empty(), TOLERATED), bytes.length + beginning.length());
    }
  }

  private static void drain(StreamFrames frames, int most) {
    try {
      for (int i = 0; i <= most; i++) {
        GreyPicture frame = frames.next();
        assertEquals(frame.width() * frame.height(), frame.samples().length);
      }
    } catch (IOException e) {
      assertNotNull(e);
    }
  }
}
