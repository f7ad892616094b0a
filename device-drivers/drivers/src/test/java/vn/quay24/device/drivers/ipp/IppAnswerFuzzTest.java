package vn.quay24.device.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;

class IppAnswerFuzzTest {
  @FuzzTest
  void noiseIsAMalformedAnswerAndNothingElse(byte[] noise) {
    try {
      IppAnswer answer = IppAnswer.parse(noise);
      assertNotNull(PrinterHealth.of(new DeviceId("document"), answer));
    } catch (MalformedAnswerException | DeviceException e) {
      assertNotNull(e.getMessage());
    }
  }
}
