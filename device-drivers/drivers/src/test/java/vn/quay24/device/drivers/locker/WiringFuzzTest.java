package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class WiringFuzzTest {

  @FuzzTest
  void anyTextIsAWiringOrRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      Wiring wiring = Wiring.parse(text, new Boards(0, 15, 16));
      assertEquals(wiring.locks().size(), wiring.compartments().size());
    } catch (IllegalArgumentException refused) {
      assertEquals(IllegalArgumentException.class, refused.getClass());
    }
  }
}
