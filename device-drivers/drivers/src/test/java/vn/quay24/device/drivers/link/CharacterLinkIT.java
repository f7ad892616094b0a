package vn.quay24.device.drivers.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.escpos.EscPosProvider;
import vn.quay24.device.drivers.serial.Pty;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;
import vn.quay24.device.spi.DeviceConfiguration;

/** Character devices that this machine can make: FIFOs and pseudo-terminals. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CharacterLinkIT {
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir private Path folder;

  private Path fifo() throws IOException, InterruptedException {
    Path fifo = folder.resolve("lp0");
    assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
    return fifo;
  }

  @Test
  void bytesGoInAndComeOut() throws Exception {
    Path fifo = fifo(); // read and written by one owner, it gives back what it takes
    try (CharacterLink link = CharacterLink.open(fifo)) {
      link.write(new byte[] {0x10, 0x04, 0x01});

      assertArrayEquals(new byte[] {0x10, 0x04}, link.read(2, SHORT));
      assertArrayEquals(new byte[] {0x01}, link.read(100, SHORT));
      assertArrayEquals(new byte[0], link.read(100, SHORT));
    }
  }

  @Test
  void aDeviceThatTakesNothingEndsAWriteAtItsLimit() throws Exception {
    try (CharacterLink link = CharacterLink.open(fifo(), SHORT)) {
      assertThrows(LinkTimeoutException.class, () -> link.write(new byte[1_000_000]));
    }
  }

  @Test
  void aReaderMayComeLateAndGetsEveryByteInOrder() throws Exception {
    Path fifo = fifo();
    byte[] picture = "abcdefghij".repeat(30_000).getBytes(StandardCharsets.US_ASCII);
    byte[] read = new byte[picture.length];
    try (CharacterLink link = CharacterLink.open(fifo);
        RandomAccessFile reader = new RandomAccessFile(fifo.toFile(), "r")) {
      AtomicReference<IOException> failed = new AtomicReference<>();
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      link.write(picture);
                    } catch (IOException e) {
                      failed.set(e);
                    }
                  });

      reader.readFully(read);

      writer.join();
      assertEquals(null, failed.get());
      assertArrayEquals(picture, read);
    }
  }

  @Test
  void aSecondOwnerIsRefused() throws Exception {
    Path fifo = fifo();
    try (CharacterLink link = CharacterLink.open(fifo)) {
      assertThrows(RefusedException.class, () -> CharacterLink.open(fifo));
      link.write(new byte[] {1});
    }
    CharacterLink.open(fifo).close();
  }

  @Test
  void whatIsNotThereIsNamed() {
    Path nothing = folder.resolve("lp9");

    NoSuchFileException e =
        assertThrows(NoSuchFileException.class, () -> CharacterLink.open(nothing));

    assertEquals(nothing.toString(), e.getFile());
  }

  @Test
  void anInterruptOrAClosingEndsAWait() throws Exception {
    Path fifo = fifo();
    try (CharacterLink link = CharacterLink.open(fifo)) {
      Thread.currentThread().interrupt();
      assertThrows(InterruptedIOException.class, () -> link.read(1, Duration.ofSeconds(30)));
      assertTrue(Thread.interrupted());

      Thread closer = Thread.ofPlatform().start(link::close);
      assertThrows(LinkClosedException.class, () -> link.read(1, Duration.ofSeconds(30)));
      closer.join();
      assertThrows(LinkClosedException.class, () -> link.write(new byte[] {1}));
    }
  }

  @Test
  void aPrinterOnACharacterDevicePrintsAndIsFoundAgainWhenItWasUnplugged() throws Exception {
    EmulatedPrinter hardware = new EmulatedPrinter();
    DeviceId id = new DeviceId("printer");
    Slip slip = new Slip(java.util.List.of(new Slip.Heading("Phiếu thử")));
    try (Pty pty = Pty.open(folder, hardware);
        ReceiptPrinter printer =
            (ReceiptPrinter)
                new EscPosProvider()
                    .open(
                        new DeviceConfiguration(id, "escpos", Map.of("link", "file:" + pty.tty())),
                        java.time.InstantSource.system())) {
      assertEquals(PrintOutcome.PRINTED, printer.print(slip, Duration.ofSeconds(20)));

      pty.unplug();
      assertThrows(Exception.class, () -> printer.print(slip, Duration.ofSeconds(5)));
      pty.plug();

      org.awaitility.Awaitility.await().until(() -> printer.status().usable());
      assertEquals(PrintOutcome.PRINTED, printer.print(slip, Duration.ofSeconds(20)));
    }
  }
}
