package vn.quay24.device.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;

class IppAnswerFuzzTest {
  @FuzzTest
  void noiseIsAMalformedAnswerAndNothingElse(byte[] noise) {
    try {
      IppAnswer answer = IppAnswer.parse(noise);
      assertNotNull(PrinterHealth.of(answer));
    } catch (MalformedAnswerException e) {
      assertNotNull(e.getMessage());
    }
  }
}
