package vn.quay24.device.drivers.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SupervisorTest {
  private static final Supervisor.Watch WATCH =
      new Supervisor.Watch(
          new DeviceId("code"), DeviceKind.CODE_READER, Duration.ofSeconds(2), true);

  @TempDir private Path folder;

  /** A line that is nothing but open or closed. */
  private record Line(AtomicInteger open) implements AutoCloseable {
    @Override
    public void close() {
      open.decrementAndGet();
    }
  }

  /** A line that can be opened while its file is there. */
  private static final class FileUpkeep implements Upkeep<Line> {
    private final Path file;
    private final AtomicInteger open = new AtomicInteger();
    private final Semaphore tried = new Semaphore(0);

    FileUpkeep(Path file) {
      this.file = file;
    }

    @Override
    public Line open() throws IOException, InterruptedException {
      tried.release();
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      open.incrementAndGet();
      return new Line(open);
    }

    @Override
    public Observation observe(Line line) throws IOException {
      if (!Files.exists(file)) {
        throw new IOException("pulled out");
      }
      return Observation.well();
    }

    @Override
    public void close(Line line) {
      line.close();
    }
  }

  /** Waits on although it is interrupted. */
  private static void awaitDeaf(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static CountDownLatch online(Supervisor<?> supervisor) {
    CountDownLatch online = new CountDownLatch(1);
    supervisor.onStatus(
        status -> {
          if (status.usable()) {
            online.countDown();
          }
        });
    return online;
  }

  private static Set<String> watchers() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("watch-"))
        .collect(Collectors.toSet());
  }

  /** Waits until the pauses between tries are longer than this test would be. */
  private static void growImpatient(FileUpkeep upkeep) throws InterruptedException {
    upkeep.tried.acquire(4); // 0.25 + 0.5 + 1 s; the next one comes 2 s later
  }

  @Test
  void aDeviceIsOpenedWhenItsNameAppearsAndNotAfterThePause() throws Exception {
    FileUpkeep upkeep = new FileUpkeep(folder.resolve("reader"));
    try (Supervisor<Line> supervisor = Supervisor.start(WATCH, upkeep, InstantSource.system())) {
      CountDownLatch online = online(supervisor);
      growImpatient(upkeep);

      Files.createFile(upkeep.file);

      assertTrue(online.await(1_200, TimeUnit.MILLISECONDS), "opened only after the pause");
    }
  }

  @Test
  void aFolderThatIsNotThereYetIsWaitedForAsWell() throws Exception {
    FileUpkeep upkeep = new FileUpkeep(folder.resolve("quay24").resolve("reader"));
    try (Supervisor<Line> supervisor = Supervisor.start(WATCH, upkeep, InstantSource.system())) {
      CountDownLatch online = online(supervisor);
      growImpatient(upkeep);

      Files.createDirectory(folder.resolve("quay24"));
      Files.createFile(upkeep.file);

      assertTrue(online.await(1_500, TimeUnit.MILLISECONDS), "opened only after the pause");
    }
  }

  @Test
  void twoDevicesOfAFolderShareOneWatcherWhichEndsWithTheLast() throws Exception {
    FileUpkeep first = new FileUpkeep(folder.resolve("one"));
    FileUpkeep second = new FileUpkeep(folder.resolve("two"));
    Supervisor<Line> one = Supervisor.start(WATCH, first, InstantSource.system());
    Supervisor<Line> two = Supervisor.start(WATCH, second, InstantSource.system());
    first.tried.acquire(2);
    second.tried.acquire(2);

    assertEquals(Set.of("watch-" + folder), watchers());
    one.close();
    assertEquals(Set.of("watch-" + folder), watchers());
    two.close();

    Awaitility.await().until(() -> watchers().isEmpty());
  }

  @Test
  void whatWasStillBeingOpenedWhenTheDeviceWasClosedIsClosedToo() throws Exception {
    CountDownLatch opening = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger open = new AtomicInteger();
    CountDownLatch closed = new CountDownLatch(1);
    Upkeep<Line> slow =
        new Upkeep<>() {
          @Override
          public Line open() {
            opening.countDown();
            awaitDeaf(goOn);
            open.incrementAndGet();
            return new Line(open);
          }

          @Override
          public Observation observe(Line line) {
            return Observation.well();
          }

          @Override
          public void close(Line line) {
            line.close();
            closed.countDown();
          }
        };
    Supervisor<Line> supervisor = Supervisor.start(WATCH, slow, InstantSource.system());
    opening.await();

    supervisor.close(); // gives up waiting for the opening
    goOn.countDown();

    assertTrue(closed.await(10, TimeUnit.SECONDS), "a line stays open for ever");
    assertEquals(0, open.get());
    assertFalse(supervisor.status().usable());
  }
}
