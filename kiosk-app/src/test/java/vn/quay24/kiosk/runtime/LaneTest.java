package vn.quay24.kiosk.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final Lane lane = new Lane("test");

  @AfterEach
  void closeTheLane() {
    lane.close();
  }

  @Test
  void whoWaitsForAnAnswerGetsOneAfterABug() throws InterruptedException {
    lane.start(
        _ -> {
          throw new IllegalStateException("a bug, wanted by the test");
        },
        () -> said.add("failed"));

    assertEquals("failed", next());
  }

  @Test
  void theLaneGoesOnAfterABug() throws InterruptedException {
    lane.queue(
        _ -> {
          throw new IllegalStateException("a bug, wanted by the test");
        });
    lane.queue(_ -> said.add("done"));

    assertEquals("done", next());
  }

  @Test
  void aNewJobInterruptsTheOneBefore() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    lane.start(
        _ -> {
          began.countDown();
          try {
            new CountDownLatch(1).await(); // until it is interrupted
          } finally {
            said.add("interrupted");
          }
        });
    began.await();
    lane.start(_ -> said.add("done"));

    assertEquals("interrupted", next());
    assertEquals("done", next());
  }

  @Test
  void aQueuedJobLeavesTheOneBeforeInPeace() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    lane.queue(
        _ -> {
          began.countDown();
          mayEnd.await();
          said.add("first");
        });
    began.await();
    lane.queue(_ -> said.add("second"));
    mayEnd.countDown();

    assertEquals("first", next());
    assertEquals("second", next());
  }

  private String next() throws InterruptedException {
    return String.valueOf(said.poll(10, TimeUnit.SECONDS));
  }
}
