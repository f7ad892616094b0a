package vn.quay24.kiosk.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoutineTest {

  @Test
  void aBugEndsTheTurnAndNotTheThread() throws InterruptedException {
    AtomicInteger turns = new AtomicInteger();
    CountDownLatch after = new CountDownLatch(1);
    try (Routine routine =
        new Routine(
            "test",
            () -> {
              if (turns.incrementAndGet() == 1) {
                throw new IllegalStateException("a bug, wanted by the test");
              }
              after.countDown();
              new CountDownLatch(1).await(); // until it is interrupted
            })) {
      routine.start();

      assertTrue(after.await(10, TimeUnit.SECONDS));
    }
  }
}
