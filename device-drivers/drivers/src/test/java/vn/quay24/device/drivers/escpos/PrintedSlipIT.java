package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.link.LinkAddress;
import vn.quay24.device.drivers.link.SocketLink;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;

/**
 * A slip printed over TCP, and what strangers find in it: an independent decoder (npm npos) the
 * same dots and codes, an independent reader (tesseract) the same lines.
 */
@Timeout(240)
class PrintedSlipIT {
  private static final DeviceId ID = new DeviceId("printer");
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String CODE = "https://tra-cuu.example/0198f3c2-7a31-7c55-9a1e";
  private static final List<String> LINES =
      List.of(
          "Phường Tam Kỳ, thành phố Đà Nẵng",
          "Phiếu nộp hồ sơ",
          "Cấp bản sao trích lục hộ tịch",
          "Nộp lúc 09:30 ngày 25/11/2026",
          "Quý khách giữ phiếu để tra cứu");

  @TempDir static Path folder;
  private static PrinterPeers peers;

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    peers = PrinterPeers.install(folder);
  }

  @ParameterizedTest
  @CsvSource({"576, RASTER", "384, RASTER", "576, NATIVE", "384, NATIVE"})
  void aStrangerDecodesTheSameDotsAndCodes(int width, QrWay way)
      throws IOException, DeviceException, InterruptedException {
    EmulatedPrinter hardware = new EmulatedPrinter(width);
    Path sent = folder.resolve("slip-" + width + way + ".bin");
    Path picture = folder.resolve("slip-" + width + way + ".pbm");
    print(hardware, new EscPosPrinter.Head(width, way), sent);

    String codes =
        peers.run(
            List.of(
                "node",
                "read-slip.js",
                sent.toString(),
                picture.toString(),
                String.valueOf(width / 8)));

    assertEquals(way == QrWay.NATIVE ? CODE : "", codes);
    if (way == QrWay.RASTER) {
      assertTrue(
          Dots.of(hardware.slips().getLast()).equals(Dots.of(picture)), "the same dots on paper");
    }
    assertEquals(List.of(), hardware.mistakes());
  }

  @Test
  void aStrangerReadsTheSameLines() throws IOException, DeviceException, InterruptedException {
    EmulatedPrinter hardware = new EmulatedPrinter();
    print(hardware, EscPosPrinter.Head.WIDE, folder.resolve("read.bin"));
    Path slip = folder.resolve("slip.png");
    ImageIO.write(hardware.slips().getLast(), "png", slip.toFile());

    String read =
        peers.run(List.of("tesseract", slip.toString(), "stdout", "-l", "vie", "--psm", "4"));

    List<String> lines = read.lines().map(String::strip).toList();
    for (String line : LINES) {
      assertTrue(lines.contains(line), "\"" + line + "\" in:\n" + read);
    }
  }

  private static void print(EmulatedPrinter hardware, EscPosPrinter.Head head, Path sent)
      throws IOException, DeviceException, InterruptedException {
    EscPosPrinter.Setup setup = new EscPosPrinter.Setup(ID, head, Patience.STANDARD, true);
    ByteArrayOutputStream tap = new ByteArrayOutputStream();
    try (LinkServer server =
            LinkServer.start(
                hardware, "slip", new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ReceiptPrinter printer =
            EscPosPrinter.start(
                setup, () -> new TappedLink(connect(server), tap), InstantSource.system())) {
      assertEquals(PrintOutcome.PRINTED, printer.print(slip(), LIMIT));
    }
    Files.write(sent, tap.toByteArray());
  }

  private static ByteLink connect(LinkServer server) throws IOException {
    return switch (LinkAddress.parse(server.link())) {
      case LinkAddress.Tcp tcp -> SocketLink.connect(tcp);
      default -> throw new IllegalStateException("not TCP: " + server.link());
    };
  }

  private static Slip slip() {
    return new Slip(
        List.of(
            new Slip.Text(LINES.get(0), true, true),
            new Slip.Heading(LINES.get(1)),
            new Slip.Text(LINES.get(2), false, false),
            new Slip.Text(LINES.get(3), false, false),
            new Slip.Rule(),
            new Slip.Qr(CODE),
            new Slip.Text(LINES.get(4), false, true)));
  }
}
