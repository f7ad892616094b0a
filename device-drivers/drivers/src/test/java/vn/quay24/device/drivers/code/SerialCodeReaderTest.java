package vn.quay24.device.drivers.code;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceId;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.contract.CodeReaderContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.link.ByteLink;

class SerialCodeReaderTest extends CodeReaderContract {
  private final EmulatedCodeReader hardware = new EmulatedCodeReader();
  private final Semaphore listening = new Semaphore(0);
  private final CodeReader reader =
      SerialCodeReader.start(
          new DeviceId("code-test"),
          Framing.of("", "\r", Duration.ofMillis(80)),
          () -> new WatchedLink(hardware.link(), listening, new Semaphore(0)),
          true,
          InstantSource.system());

  /** Half of it comes before the end of the wait, the rest after it. */
  @Test
  void aCodeThatHasBegunIsHeardToItsEnd() throws Exception {
    Deque<String> pieces = new ArrayDeque<>(List.of("", "999000|", "NGUYEN", " MAU\r"));
    ByteLink slow =
        new ByteLink() {
          @Override
          public void write(byte[] bytes) {}

          @Override
          public byte[] read(int max, Duration limit) {
            if (limit.isZero()) {
              return new byte[0];
            }
            LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
            return String.valueOf(pieces.isEmpty() ? "" : pieces.poll()).getBytes(US_ASCII);
          }

          @Override
          public void close() {}
        };
    try (CodeReader other =
        SerialCodeReader.start(
            new DeviceId("code-slow"),
            Framing.of("", "\r", Duration.ofMillis(80)),
            () -> slow,
            true,
            InstantSource.system())) {
      StatusWatch.awaitOnline(other);

      assertEquals(Optional.of("999000|NGUYEN MAU"), other.next(Duration.ofMillis(90)));
    }
  }

  /** Its first half lies on the line when somebody asks, the second one comes after it. */
  @Test
  void theRestOfACodeIsNotTakenForOne() throws Exception {
    Deque<String> waiting = new ArrayDeque<>();
    Deque<String> coming = new ArrayDeque<>(List.of("|Nam|01012022\r", "next\r"));
    ByteLink line =
        new ByteLink() {
          @Override
          public void write(byte[] bytes) {}

          @Override
          public byte[] read(int max, Duration limit) {
            Deque<String> pieces = limit.isZero() ? waiting : coming;
            return String.valueOf(pieces.isEmpty() ? "" : pieces.poll()).getBytes(US_ASCII);
          }

          @Override
          public void close() {}
        };
    Hearing hearing =
        new Hearing(new DeviceId("code-late"), Framing.of("", "\r", Duration.ofMinutes(1)));
    waiting.add("999203001234|NGUYEN MAU");
    hearing.dropStale(line);
    Deadline deadline = Deadline.in(Duration.ofSeconds(10));

    assertEquals(Optional.of("next"), hearing.next(line, deadline, deadline));
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(reader, hardware, hardware::unplug, hardware::plug);
  }

  @Override
  protected void awaitListening() throws InterruptedException {
    listening.acquire();
  }
}
