package vn.quay24.device.drivers.locker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.serial.Flow;
import vn.quay24.device.drivers.serial.LineSettings;
import vn.quay24.device.drivers.serial.Pty;
import vn.quay24.device.drivers.serial.SerialLink;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.device.spi.DeviceConfiguration;

/** A board whose cable comes and goes leaves nothing behind in the process. */
@Timeout(180)
class FlappingLineIT {
  private static final DeviceId ID = new DeviceId("locker-flap");
  private static final LineSettings LINE = new LineSettings(19_200, Flow.NONE);
  private static final int TIMES = 20;

  @TempDir Path folder;

  @Test
  void onASerialLine() throws Exception {
    EmulatedLockerBoard hardware = new EmulatedLockerBoard(1);
    Cabinet cabinet = Families.cabinet(BoardFamily.KERONG_CU16, Patience.STANDARD);
    try (Pty pty = Pty.open(folder, hardware)) {
      try (LockerBank bank =
          new Lockers(ID, oneBoard(cabinet), true, false)
              .start(
                  Families.protocol(BoardFamily.KERONG_CU16),
                  () -> SerialLink.open(pty.tty(), LINE),
                  InstantSource.system())) {
        flap(TIMES, bank, pty::unplug, pty::plug);

        assertEquals(1, threads("serial-"));
        assertEquals(1, descriptors(target -> target.contains("quay24-dev-pts")));
        assertEquals(1, descriptors(target -> target.startsWith("/dev/pts/")));
      }
      await().until(() -> threads("serial-") == 0); // it ends once its last write has
      assertEquals(0, threads("device-" + ID));
      assertEquals(0, descriptors(target -> target.contains("quay24-dev-pts")));
      assertEquals(0, descriptors(target -> target.startsWith("/dev/pts/")));
      SerialLink.open(pty.tty(), LINE).close();
    }
  }

  private static Cabinet oneBoard(Cabinet like) {
    return new Cabinet(
        Wiring.parse("12", like.boards()),
        like.boards(),
        like.closedBit(),
        like.presence(),
        like.serviceDoor(),
        like.patience().dividedBy(20).answeredWithin(like.patience().answer()));
  }

  @Test
  void onANetwork() throws Exception {
    EmulatedLockerBoard hardware = new EmulatedLockerBoard(BoardFamily.MODBUS_TCP, 1);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (LinkServer server = LinkServer.start(hardware, "flap", any)) {
      DeviceConfiguration table =
          new DeviceConfiguration(
              ID, "modbus-tcp", Map.of("link", server.link(), "compartments", "16"));
      long before;
      try (LockerBank bank =
          (LockerBank) new ModbusTcpProvider().open(table, InstantSource.system())) {
        flap(3, bank, hardware::unplug, hardware::plug); // the emulator's threads have theirs too
        before = descriptors("anon_inode:[eventpoll]"::equals);
        flap(TIMES, bank, hardware::unplug, hardware::plug);

        assertEquals(before, descriptors("anon_inode:[eventpoll]"::equals));
        bank.pulse(new Compartment(3));
        assertEquals(1, hardware.door(1, 3).pulses());
      }
      assertEquals(0, threads("device-" + ID));
      assertEquals(before - 1, descriptors("anon_inode:[eventpoll]"::equals));
    }
  }

  private static void flap(int times, LockerBank bank, Runnable unplug, Runnable plug)
      throws InterruptedException {
    StatusWatch watch = StatusWatch.of(bank);
    watch.await(status -> status.condition() == Condition.ONLINE);
    for (int time = 0; time < times; time++) {
      unplug.run();
      watch.await(status -> status.condition() == Condition.POWER_OFF);
      plug.run();
      watch.await(status -> status.condition() == Condition.ONLINE);
    }
  }

  private static long threads(String beginning) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(beginning))
        .count();
  }

  private static long descriptors(Predicate<String> target) throws IOException {
    List<String> targets = new ArrayList<>();
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      for (Path descriptor : open.toList()) {
        if (Files.isSymbolicLink(descriptor)) {
          targets.add(Files.readSymbolicLink(descriptor).toString());
        }
      }
    }
    return targets.stream().filter(target).count();
  }
}
