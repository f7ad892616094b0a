package vn.quay24.device.drivers.camera;

import com.code_intelligence.jazzer.junit.FuzzTest;
import vn.quay24.device.scanner.ScanRequest;

/** Whatever a camera's command writes is a picture or an UnreadableException. */
class PictureFuzzTest {

  @FuzzTest
  void noiseIsNoPicture(byte[] noise) {
    try {
      Picture.read(noise, ScanRequest.Mode.GREY);
    } catch (Picture.UnreadableException expected) {
      // noise
    }
  }
}
