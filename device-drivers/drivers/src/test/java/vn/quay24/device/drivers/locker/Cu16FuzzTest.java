package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whatever comes on the bus, a status is only found where a whole right frame lies. */
class Cu16FuzzTest {

  @FuzzTest
  void anyBytesAreAFrameOrNoise(byte[] received) {
    for (int board = 0; board < LockAddress.BOARDS; board++) {
      Optional<BoardStatus> found = Cu16.find(received, board);
      if (found.isPresent()) {
        assertEquals(board, found.get().board());
      }
    }
  }

  @FuzzTest
  void anyTextIsAWiringOrRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      Wiring wiring = Wiring.parse(text);
      assertEquals(wiring.locks().size(), wiring.compartments().size());
    } catch (IllegalArgumentException refused) {
      assertEquals(IllegalArgumentException.class, refused.getClass());
    }
  }
}
