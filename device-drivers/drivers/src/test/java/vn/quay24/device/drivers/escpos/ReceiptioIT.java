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
  private static final int PORT = 9_100; // receiptio knows no other
  private static final String HOST = ownAddress();

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

  /** One of loopback's many, so that no other run on this machine, and no printer, has the port. */
  private static String ownAddress() {
    int process = (int) ProcessHandle.current().pid();
    return "127.%d.%d.%d"
        .formatted(1 + process / 62_500 % 250, 1 + process / 250 % 250, 1 + process % 250);
  }

  private static String receiptio(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node_modules/.bin/receiptio", "-d", HOST));
    command.addAll(List.of(arguments));
    return peers.run(command);
  }
}
