package vn.quay24.device.drivers.code.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.emulator.camera.EmulatedCamera;
import vn.quay24.device.emulator.contract.CodeReaderContract;
import vn.quay24.device.emulator.contract.StatusWatch;

class CameraCodeReaderTest extends CodeReaderContract {
  private static final Duration SILENCE = Duration.ofSeconds(3);
  private static final Sight SIGHT = new Sight(Duration.ofMillis(300), SILENCE, true);

  private final EmulatedCamera hardware = new EmulatedCamera();
  private final CodeReader reader =
      CameraCodeReader.start(
          new DeviceId("camera-test"),
          () -> new LinkFrames(hardware.link()),
          SIGHT,
          InstantSource.system());

  @Test
  void aCodeThatStaysCountsOnceASecond() throws Exception {
    StatusWatch.awaitOnline(reader);
    hardware.show("999|stays");

    Optional<String> first = reader.next(LIMIT);
    Optional<String> soon = reader.next(Duration.ofMillis(200));
    Optional<String> later = reader.next(LIMIT);

    assertEquals(
        List.of(Optional.of("999|stays"), Optional.empty(), Optional.of("999|stays")),
        List.of(first, soon, later));
  }

  @Test
  void anotherCodeCountsAtOnce() throws Exception {
    StatusWatch.awaitOnline(reader);
    hardware.show("999|one");
    Optional<String> one = reader.next(LIMIT);

    hardware.show("999|two");

    assertEquals(Optional.of("999|one"), one);
    assertEquals(Optional.of("999|two"), readUntil("999|two"));
  }

  /** The frames before it may still show the other. */
  private Optional<String> readUntil(String code) throws Exception {
    Optional<String> read = reader.next(LIMIT);
    return read.isPresent() && !read.get().equals(code) ? reader.next(LIMIT) : read;
  }

  @Test
  void aCameraThatFreezesWhileACodeIsWaitedForIsAway() throws Exception {
    StatusWatch.awaitOnline(reader);
    hardware.freeze(true);

    assertEquals(
        new DeviceFault.Disconnected(reader.id()),
        faultOf(() -> reader.next(Duration.ofMinutes(1))));
    assertEquals(Optional.of(new DeviceFault.Disconnected(reader.id())), reader.status().fault());

    hardware.freeze(false);
    StatusWatch.awaitOnline(reader);
  }

  @Test
  void aCameraIsNotCalledWellBeforeAFrameWasSeen() throws Exception {
    StatusWatch.awaitOnline(reader);
    hardware.freeze(true);
    reader.next(Duration.ofMillis(300)); // which takes what was on its way
    Instant asked = Instant.now();

    assertEquals(Optional.empty(), reader.next(Duration.ofMillis(100)));

    DeviceStatus status = reader.status();
    assertTrue(
        status.source() == DeviceStatus.Source.POLLED || !status.observedAt().isAfter(asked));
  }

  @Test
  void closeLeavesNoCameraOn() throws Exception {
    StatusWatch.awaitOnline(reader);
    assertTrue(cameraThread());

    reader.close();

    assertFalse(cameraThread());
    assertFalse(hardware.driverThere());
  }

  private static boolean cameraThread() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("camera-camera-test"));
  }

  @AfterEach
  void close() {
    reader.close();
    hardware.close();
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(reader, hardware);
  }

  @Override
  protected void awaitListening() {
    // a code stays before the camera
  }

  @Override
  protected void awaitArrival() {
    hardware.clear();
  }
}
