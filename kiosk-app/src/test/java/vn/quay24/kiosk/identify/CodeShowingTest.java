package vn.quay24.kiosk.identify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CodeShowingTest {
  private final CodeShowing showing = new CodeShowing();

  @Test
  void aCodeThatLiesBeforeTheWindowIsShownOnce() {
    assertTrue(at("Q24:A", 0));
    for (int second = 1; second < 60; second++) {
      assertFalse(at("Q24:A", second));
    }
  }

  @Test
  void aCodeThatWasAwayAndAnotherCodeAreShownAnew() {
    assertTrue(at("Q24:A", 0));
    assertTrue(at("Q24:B", 1));
    assertTrue(at("Q24:A", 2));
    assertTrue(at("Q24:A", 5));
  }

  private boolean at(String code, int second) {
    return showing.begins(code, TimeUnit.SECONDS.toNanos(second));
  }
}
