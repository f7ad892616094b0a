package vn.quay24.device.drivers.code.camera;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Repeats repeats = new Repeats();

  @Test
  void aCodeCountsOnceASecond() {
    assertFalse(repeats.again("code", 5));
    assertTrue(repeats.again("code", 6));
    assertTrue(repeats.again("code", 4 + SECOND));
    assertFalse(repeats.again("code", 5 + SECOND));
  }

  @Test
  void anotherCodeCountsAtOnce() {
    assertFalse(repeats.again("one", 0));
    assertFalse(repeats.again("two", 1));
    assertFalse(repeats.again("one", 2));
  }
}
