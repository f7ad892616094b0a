package vn.quay24.device.drivers.slotboard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.cabinet.CabinetSerialProvider;
import vn.quay24.device.drivers.lights.LightsSerialProvider;
import vn.quay24.device.drivers.locker.KerongCu16Provider;
import vn.quay24.device.emulator.link.FaultyLink;
import vn.quay24.device.emulator.slotboard.EmulatedSlotBoard;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.device.spi.SharedLines;

@Timeout(60)
class SharedBoardTest {
  private static final DeviceId ID = new DeviceId("board-test");

  private final EmulatedSlotBoard hardware = new EmulatedSlotBoard();
  private final SlotBoard board = new SlotBoard(hardware::link);

  @Test
  void twoDevicesHaveOneLineAndTheLastClosesIt() throws Exception {
    SlotBoard.Connection lights = board.connect();
    SlotBoard.Connection sensors = board.connect();

    lights.close();
    assertEquals("DOOR=0 TILT=0 MAINS=0", sensors.ask(ID, "READ"));
    sensors.close();

    assertFalse(hardware.driverThere());
  }

  @Test
  void whenTheLineBreaksAllNoticeAndOneOpensItAgain() throws Exception {
    SlotBoard.Connection lights = board.connect();
    SlotBoard.Connection sensors = board.connect();
    hardware.unplug();
    assertThrows(IOException.class, () -> lights.ask(ID, "READ"));
    hardware.plug();

    assertThrows(IOException.class, () -> sensors.ask(ID, "READ"));
    SlotBoard.Connection again = board.connect();
    sensors.close();
    assertEquals("DOOR=0 TILT=0 MAINS=0", again.ask(ID, "READ"));
  }

  @Test
  void whoIsInterruptedLeavesTheLineToTheOthers() throws Exception {
    CountDownLatch listening = new CountDownLatch(1);
    SlotBoard slow = new SlotBoard(() -> new WatchedLink(hardware.link(), listening));
    SlotBoard.Connection lights = slow.connect();
    SlotBoard.Connection sensors = slow.connect();
    hardware.silence(true);
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread asking =
        Thread.ofPlatform()
            .daemon()
            .start(
                () ->
                    ended.complete(assertThrows(IOException.class, () -> lights.ask(ID, "READ"))));
    listening.await();

    asking.interrupt();
    Throwable interrupted = ended.get(10, TimeUnit.SECONDS);
    hardware.silence(false);

    assertInstanceOf(InterruptedIOException.class, interrupted);
    assertEquals("DOOR=0 TILT=0 MAINS=0", sensors.ask(ID, "READ"));
    assertEquals("DOOR=0 TILT=0 MAINS=0", lights.ask(ID, "READ"));
  }

  @Test
  void aLineIsNotOpenedAgainBeforeItIsClosed() throws Exception {
    SlowlyClosedLink first = new SlowlyClosedLink(hardware.link());
    List<Boolean> closedBefore = new CopyOnWriteArrayList<>();
    SlotBoard slow =
        new SlotBoard(
            () -> {
              closedBefore.add(first.closed.get());
              return closedBefore.size() == 1 ? first : hardware.link();
            });
    SlotBoard.Connection lights = slow.connect();
    Thread closing = Thread.ofPlatform().daemon().start(lights::close);
    first.closing.await();
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread again =
        Thread.ofPlatform()
            .daemon()
            .start(() -> answer.complete(assertDoesNotThrow(() -> slow.connect().ask(ID, "READ"))));
    while (again.isAlive() && again.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    assertThrows(IOException.class, () -> lights.ask(ID, "READ"));
    first.mayClose.countDown();

    assertEquals("DOOR=0 TILT=0 MAINS=0", answer.get(10, TimeUnit.SECONDS));
    assertEquals(List.of(false, true), closedBefore);
    closing.join();
  }

  /** Is closed only when it may be. */
  private static final class SlowlyClosedLink implements ByteLink {
    private final ByteLink link;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch mayClose = new CountDownLatch(1);
    private final AtomicBoolean closed = new AtomicBoolean();

    SlowlyClosedLink(ByteLink link) {
      this.link = link;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      link.write(bytes);
    }

    @Override
    public byte[] read(int max, Duration limit) throws IOException {
      return link.read(max, limit);
    }

    @Override
    public void close() {
      closing.countDown();
      assertDoesNotThrow(() -> mayClose.await());
      closed.set(true);
      link.close();
    }
  }

  /** Tells when an answer is waited for. */
  private record WatchedLink(ByteLink link, CountDownLatch listening) implements ByteLink {
    @Override
    public void write(byte[] bytes) throws IOException {
      link.write(bytes);
    }

    @Override
    public byte[] read(int max, Duration limit) throws IOException {
      if (!limit.isZero()) {
        listening.countDown();
      }
      return link.read(max, limit);
    }

    @Override
    public void close() {
      link.close();
    }
  }

  private static DeviceConfiguration table(String name, String driver, String... more) {
    Map<String, String> settings = new HashMap<>(Map.of("link", "serial:/dev/quay24/board"));
    for (int at = 0; at < more.length; at += 2) {
      settings.put(more[at], more[at + 1]);
    }
    return new DeviceConfiguration(new DeviceId(name), driver, settings);
  }

  private static String refusal(DriverProvider driver, DeviceConfiguration table)
      throws IllegalConfigurationException {
    SharedLines lines = new SharedLines();
    new LightsSerialProvider().check(table("lights", "lights-serial"), lines);
    return String.valueOf(
        assertThrows(IllegalConfigurationException.class, () -> driver.check(table, lines))
            .problems()
            .getFirst());
  }

  @Test
  void twoTablesMayShareABoardAtOneSpeedOnly() throws Exception {
    CabinetSerialProvider sensors = new CabinetSerialProvider();
    SharedLines lines = new SharedLines();
    new LightsSerialProvider().check(table("lights", "lights-serial"), lines);
    sensors.check(table("cabinet", "cabinet-serial", "baud", "115200"), lines);

    assertEquals(
        "baud: must be 115200 as in [lights], which shares the line, not 9600",
        refusal(sensors, table("cabinet", "cabinet-serial", "baud", "9600")));
  }

  @Test
  void aLineThatOneDeviceHasAloneIsNamedInNoOtherTable() throws Exception {
    assertEquals(
        "link: is the line of [lights] already; give each its own",
        refusal(new KerongCu16Provider(), table("locker", "kerong-cu16", "compartments", "4")));
  }

  @Test
  void aRefusalIsTheBoardsOwnWord() throws Exception {
    SlotBoard.Connection line = board.connect();

    DeviceFault fault = assertThrows(DeviceException.class, () -> line.ask(ID, "DANCE")).fault();

    assertEquals(new DeviceFault.Broken(ID, "the board refuses DANCE: NO VERB"), fault);
  }

  @Test
  void aSilentBoardIsTimedOutAndADamagedAnswerIsNot() throws Exception {
    SlotBoard.Connection line = board.connect();
    hardware.silence(true);
    assertInstanceOf(
        DeviceFault.TimedOut.class,
        assertThrows(DeviceException.class, () -> line.ask(ID, "READ")).fault());
    line.close();

    hardware.silence(false);
    FaultyLink cable = new FaultyLink(hardware.link());
    cable.corrupt(
        bytes -> {
          byte[] changed = bytes.clone();
          if (changed.length > 8) {
            changed[8] ^= 1;
          }
          return changed;
        });
    SlotBoard.Connection noisy = new SlotBoard(() -> cable).connect();
    assertInstanceOf(
        DeviceFault.ProtocolViolation.class,
        assertThrows(DeviceException.class, () -> noisy.ask(ID, "READ")).fault());
    assertTrue(hardware.driverThere());
  }
}
