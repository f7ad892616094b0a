package vn.quay24.device.drivers.camera;

import com.code_intelligence.jazzer.junit.FuzzTest;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.scanner.ScanRequest;

/** Whatever a camera's command writes is a picture or an UnreadableException. */
class PictureFuzzTest {
  private static final Tolerated TOLERATED = new Tolerated(new DeviceId("camera-fuzz"));

  @FuzzTest
  void noiseIsNoPicture(byte[] noise) {
    try {
      Picture.read(noise, ScanRequest.Mode.GREY, TOLERATED);
    } catch (Picture.UnreadableException expected) {
      // noise
    }
  }
}
