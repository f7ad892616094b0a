package vn.quay24.device.drivers.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceFault.Withheld.Reason;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/** jSerialComm on a pseudo-terminal. */
@Timeout(30)
class SerialLinkIT {
  private static final LineSettings LINE = new LineSettings(19_200, Flow.NONE);
  private static final DeviceId ID = new DeviceId("serial-test");
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @TempDir Path folder;
  private final EmulatedCodeReader hardware = new EmulatedCodeReader();
  private Pty pty;

  @BeforeEach
  void open() {
    pty = Pty.open(folder, hardware);
  }

  @AfterEach
  void close() throws IOException {
    pty.close();
  }

  @Test
  void carriesBytes() throws IOException {
    try (SerialLink link = SerialLink.open(pty.tty(), LINE)) {
      hardware.transmit("code".getBytes(StandardCharsets.US_ASCII));

      assertArrayEquals("code".getBytes(StandardCharsets.US_ASCII), read(link, 4));
      assertEquals(0, link.read(10, Duration.ofMillis(50)).length);
    }
  }

  @Test
  void aTtyThatVanishesIsClosedAtOnce() throws IOException {
    try (SerialLink link = SerialLink.open(pty.tty(), LINE)) {
      pty.unplug();

      assertThrows(LinkClosedException.class, () -> link.read(10, LIMIT));
      assertThrows(LinkClosedException.class, () -> link.write(new byte[10]));
    }
  }

  @Test
  void aFarSideThatTakesNoBytesIsATimeOutAndIsWrittenToAgainLater() throws IOException {
    LineSettings impatient = new LineSettings(115_200, Flow.RTS_CTS, Duration.ofMillis(300));
    try (SerialLink link = SerialLink.open(pty.tty(), impatient)) {
      pty.hold();
      assertThrows(LinkTimeoutException.class, () -> link.write(new byte[100_000]));
      assertThrows(LinkTimeoutException.class, () -> link.write(new byte[1]));
      assertEquals(0, link.read(10, Duration.ZERO).length);
      link.dropUnsent();

      pty.letGo();
      link.write(new byte[10_000]);
      hardware.transmit("code".getBytes(StandardCharsets.US_ASCII));

      assertArrayEquals("code".getBytes(StandardCharsets.US_ASCII), read(link, 4));
    }
  }

  @Test
  void aPrinterHoldsTheLineByXoffUntilItSendsXon() throws IOException {
    LineSettings impatient = new LineSettings(115_200, Flow.XON_XOFF, Duration.ofMillis(300));
    try (SerialLink link = SerialLink.open(pty.tty(), impatient)) {
      hardware.transmit(new byte[] {0x13});
      assertThrows(LinkTimeoutException.class, () -> writeUntilHeld(link));
      assertThrows(LinkTimeoutException.class, () -> link.write(new byte[1]));

      hardware.transmit(new byte[] {0x11});
      link.write(new byte[10_000]);
      hardware.transmit(new byte[] {0x14});

      assertArrayEquals(new byte[] {0x14}, read(link, 1));
    }
  }

  /** What was sent before the far side's byte arrived still goes through. */
  private static void writeUntilHeld(SerialLink link) throws IOException {
    for (int piece = 0; piece < 10_000; piece++) {
      link.write(new byte[1_000]);
    }
  }

  @Test
  void aLineThatWasClosedOnThisSideTakesAndGivesNothing() throws IOException {
    SerialLink link = SerialLink.open(pty.tty(), LINE);
    link.close();
    link.close();

    assertThrows(LinkClosedException.class, () -> link.write(new byte[1]));
    assertThrows(LinkClosedException.class, () -> link.read(1, LIMIT));
  }

  @Test
  void aLineThatIsHeldCanBeClosed() throws IOException {
    LineSettings impatient = new LineSettings(115_200, Flow.RTS_CTS, Duration.ofMillis(300));
    SerialLink held = SerialLink.open(pty.tty(), impatient);
    pty.hold();
    assertThrows(LinkTimeoutException.class, () -> held.write(new byte[100_000]));

    held.close();
    pty.letGo();

    try (SerialLink link = SerialLink.open(pty.tty(), LINE)) {
      link.write(new byte[10_000]);
    }
  }

  @Test
  void aTtyHasOneOwner() throws IOException {
    try (SerialLink _ = SerialLink.open(pty.tty(), LINE)) {
      RefusedException refused =
          assertThrows(RefusedException.class, () -> SerialLink.open(pty.tty(), LINE));

      assertEquals(
          new DeviceFault.Withheld(
              ID, "link", Reason.SHARED, "another device of this process owns " + pty.tty()),
          refused.fault(ID));
    }
    SerialLink.open(pty.tty(), LINE).close();
  }

  /** As a terminal program, or a manager of modems, holds it. */
  @Test
  void aTtyThatAnotherProgramUsesIsNotTakenForAPulledCable() throws Exception {
    Process other =
        new ProcessBuilder("flock", pty.tty().toString(), "sh", "-c", "echo held; read line")
            .start();
    try (BufferedReader said = other.inputReader(StandardCharsets.US_ASCII)) {
      assertEquals("held", said.readLine());

      RefusedException refused =
          assertThrows(RefusedException.class, () -> SerialLink.open(pty.tty(), LINE));

      assertEquals(
          new DeviceFault.Withheld(ID, "link", Reason.BUSY, "another program uses " + pty.tty()),
          refused.fault(ID));
    } finally {
      other.destroy();
      other.waitFor();
    }
  }

  @Test
  void noLibraryIsLeftWhereAnybodyCouldChangeIt() throws IOException {
    SerialLink.open(pty.tty(), LINE).close();

    assertFalse(Files.exists(Path.of(System.getProperty("java.io.tmpdir"), "jSerialComm")));
  }

  private static byte[] read(SerialLink link, int count) throws IOException {
    byte[] all = new byte[0];
    while (all.length < count) {
      byte[] more = link.read(count - all.length, LIMIT);
      assertTrue(more.length > 0, "nothing came");
      byte[] joined = new byte[all.length + more.length];
      System.arraycopy(all, 0, joined, 0, all.length);
      System.arraycopy(more, 0, joined, all.length, more.length);
      all = joined;
    }
    return all;
  }
}
