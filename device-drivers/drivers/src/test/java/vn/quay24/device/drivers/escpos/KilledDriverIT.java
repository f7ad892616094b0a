package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The driver's process is killed while it prints; the hardware lives on. */
@Timeout(120)
class KilledDriverIT {
  private static final Slip SLIP =
      new Slip(List.of(new Slip.Heading("Phiếu nộp hồ sơ"), new Slip.Digits("A017")));

  @TempDir Path folder;
  private final EmulatedPrinter hardware = new EmulatedPrinter();
  private LinkServer server;

  @BeforeEach
  void listen() throws IOException {
    server =
        LinkServer.start(
            hardware, "printer", UnixDomainSocketAddress.of(folder.resolve("printer.sock")));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  /** Prints for ever, in a process of its own. */
  static final class Printing {
    private Printing() {}

    public static void main(String[] arguments)
        throws IllegalConfigurationException, DeviceException, InterruptedException {
      try (ReceiptPrinter printer = open(arguments[0])) {
        while (printer.print(SLIP, Duration.ofSeconds(20)) == PrintOutcome.PRINTED) {
          System.err.println("printed");
        }
      }
    }
  }

  private static ReceiptPrinter open(String link) throws IllegalConfigurationException {
    return (ReceiptPrinter)
        new EscPosProvider()
            .open(
                new DeviceConfiguration(
                    new DeviceId("printer-killed"), "escpos", Map.of("link", link)),
                InstantSource.system());
  }

  @Test
  void theNextProcessPrintsAWholeSlipAndNothingElseOnIt() throws Exception {
    for (int printed = 1; printed <= 3; printed++) {
      killAfter(printed);
    }

    try (ReceiptPrinter printer = open(server.link())) {
      assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, Duration.ofSeconds(20)));
      int height = hardware.slips().getLast().getHeight();
      assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, Duration.ofSeconds(20)));
      assertEquals(height, hardware.slips().getLast().getHeight(), "no remnant above the slip");
    }
    assertEquals(List.of(), hardware.mistakes());
  }

  private void killAfter(int slips) throws IOException {
    Process driver =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Printing.class.getName(),
                server.link())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader log =
        new BufferedReader(
            new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
      int seen = 0;
      for (String line = log.readLine(); line != null && seen < slips; line = log.readLine()) {
        seen += line.equals("printed") ? 1 : 0;
      }
      assertEquals(slips, seen);
    } finally {
      driver.destroyForcibly().onExit().join();
    }
    assertTrue(hardware.plugged());
  }
}
