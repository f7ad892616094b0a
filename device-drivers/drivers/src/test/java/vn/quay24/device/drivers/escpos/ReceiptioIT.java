package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.printer.EmulatedPrinter;

/**
 * The emulated printer, asked and used by an independent program (npm receiptio): what it believes
 * of a printer is what the emulator's hands did to it.
 */
@Timeout(240)
class ReceiptioIT {
  private static final String HOST = "127.0.0.99"; // receiptio knows no port but 9100
  private static final int PORT = 9_100;

  @TempDir static Path folder;
  private static PrinterPeers peers;
  private final EmulatedPrinter printer = new EmulatedPrinter();
  private LinkServer server;

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    peers = PrinterPeers.install(folder);
  }

  @BeforeEach
  void listen() throws IOException {
    server = LinkServer.start(printer, "receiptio", new InetSocketAddress(HOST, PORT));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void aStrangerBelievesWhatIsTrue() throws IOException, InterruptedException {
    assertEquals("online", receiptio("-q"));

    printer.openCover();
    assertEquals("coveropen", receiptio("-q"));
    printer.closeCover();

    printer.removePaper();
    assertEquals("paperempty", receiptio("-q"));
    printer.loadPaper();

    printer.nearEnd();
    assertEquals("online", receiptio("-q"));
  }

  @Test
  void aStrangersReceiptComesOut() throws IOException, InterruptedException {
    Path receipt = folder.resolve("receipt.txt");
    Files.writeString(receipt, "^^^Xin chao\n\nA | 1\nB | 2\n=\n");

    assertEquals("success", receiptio("-l", "en", receipt.toString()));
    assertEquals(1, printer.slips().size());

    printer.jamCutter();
    assertEquals("error", receiptio("-l", "en", receipt.toString()));
    assertEquals("error", receiptio("-q"));
  }

  private static String receiptio(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node_modules/.bin/receiptio", "-d", HOST));
    command.addAll(List.of(arguments));
    return peers.run(command);
  }
}
