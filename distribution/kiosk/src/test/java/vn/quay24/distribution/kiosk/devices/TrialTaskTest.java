package vn.quay24.distribution.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.UnixDomainSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.quay24.device.emulator.chip.VpcdReader;
import vn.quay24.device.emulator.chip.issue.Citizen;
import vn.quay24.device.emulator.chip.issue.DemoCard;
import vn.quay24.device.emulator.chip.issue.DemoCards;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.emulator.printer.EmulatedDocumentPrinter;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.emulator.sound.EmulatedJack;
import vn.quay24.device.emulator.sound.EmulatedSoundCard;
import vn.quay24.device.sound.Earcon;

/** {@code test}, on every kind of device. */
class TrialTaskTest extends AtTheTerminal {
  private static final Executor A_MOMENT_LATER =
      CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS);

  @Test
  void aPrinterPrintsATestSlip() throws Exception {
    EmulatedPrinter printer = new EmulatedPrinter();
    technician.has("printer", printer, "driver = \"escpos\"");

    assertEquals(Task.WELL, technician.types("test", "printer"));

    assertSaid("printed – máy in báo đã in xong", "OK – tốt");
    assertEquals(1, printer.slips().size());
    assertEquals(List.of(), printer.mistakes());
  }

  @Test
  void aPagePrinterPrintsOneTestPage() throws Exception {
    try (EmulatedDocumentPrinter printer = EmulatedDocumentPrinter.start(0)) {
      technician.writes(
          "document", "driver = \"ipp\"\nuser = \"q\"\nlink = \"" + printer.link() + "\"");

      assertEquals(Task.WELL, technician.types("test", "document"));

      assertSaid("printed – máy in báo đã in xong", "OK – tốt");
      try (PDDocument page = Loader.loadPDF(printer.documents().getFirst())) {
        assertEquals(1, page.getNumberOfPages());
        assertTrue(new PDFTextStripper().getText(page).contains("QUAY 24"));
      }
    }
  }

  @Test
  void aPrinterWithoutPaperIsNotWell() throws Exception {
    EmulatedPrinter printer = new EmulatedPrinter();
    printer.removePaper();
    technician.has("printer", printer, "driver = \"escpos\"");

    assertEquals(Task.ILL, technician.types("test", "printer"));

    assertSaid("Hết giấy.", "FAILED");
  }

  @Test
  void aDoorOpensOnlyAfterAYesAndOnlyOnce() throws Exception {
    EmulatedLockerBoard board = new EmulatedLockerBoard(1);
    technician.has("locker", board, "driver = \"kerong-cu16\"", "compartments = 16");

    assertEquals(Task.ILL, technician.answers("k").types("test", "locker", "--open", "3"));
    assertEquals(0, board.door(0, 3).pulses());

    board.onDoor(
        door -> {
          if (door.open()) {
            A_MOMENT_LATER.execute(() -> board.close(0, 3));
          }
        });
    assertEquals(Task.WELL, technician.types("test", "locker", "--open", "3", "--yes"));
    assertEquals(1, board.door(0, 3).pulses());
    assertSaid("Ngăn 3 đã mở sau", "Ngăn 3 đã đóng.");
  }

  @Test
  void everySoundIsMadeOnBothOutletsAndAPersonIsAsked() throws Exception {
    EmulatedSoundCard card = EmulatedSoundCard.in(folder);
    technician.writes("sound", "driver = \"sound-alsa\"\ncommand = '\"" + card.program() + "\"'");

    assertEquals(Task.ILL, technician.answers("c", "k").types("test", "sound"));

    assertSaid("Qua loa", "Qua tai nghe", "PLEASE_TAKE");
    assertEquals(2 * Earcon.values().length, card.heard().size());
  }

  @Test
  void aJackIsTriedByPluggingInAndPullingOut() throws Exception {
    EmulatedJack jack = new EmulatedJack();
    technician.has("jack", jack, "driver = \"jack-evdev\"");
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (!jack.driverThere()) {
                Thread.onSpinWait();
              }
              jack.headphones(true);
              jack.headphones(false);
            });

    assertEquals(Task.WELL, technician.types("test", "jack"));

    assertSaid("Tai nghe đã cắm", "Không có tai nghe");
  }

  @Test
  void aJackThatBeganEmptyMustBePulledOutAllTheSame() throws Exception {
    EmulatedJack jack = EmulatedJack.telling();
    technician.has("jack", jack, "driver = \"jack-evdev\"");
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (!jack.driverThere()) {
                Thread.onSpinWait();
              }
              jack.headphones(true);
            });

    assertEquals(Task.ILL, technician.types("test", "jack", "--seconds", "2"));

    assertSaid("Không có tai nghe", "Tai nghe đã cắm");
  }

  @Test
  void aCodeIsShownMasked() throws Exception {
    EmulatedCodeReader reader = new EmulatedCodeReader();
    technician.has("code", reader, "driver = \"code-serial\"");
    Thread hand =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  while (!Thread.interrupted()) {
                    reader.show("999000000123|NGUYEN MAU");
                  }
                });

    int code = technician.types("test", "code", "--seconds", "1");
    hand.interrupt();

    assertEquals(Task.WELL, code);
    assertSaid("999•••••••••|••••••••••");
    assertFalse(technician.said().contains("NGUYEN"));
  }

  @Test
  void aCardIsJudgedWithoutAWordOfItsHolder() throws Exception {
    DemoCard card =
        DemoCards.prepare(folder.resolve("cards"), InstantSource.system()).cards().getFirst();
    String number = card.citizen().map(Citizen::number).orElseThrow();
    try (VpcdReader reader =
        VpcdReader.listen(UnixDomainSocketAddress.of(folder.resolve("card.sock")))) {
      technician.writes("card", "driver = \"emrtd\"\nlink = \"" + reader.link() + "\"");
      reader.lay(card.card());

      int code = technician.types("test", "card", "--can", number.substring(6));

      assertEquals(Task.WELL, code, technician.said());
      assertSaid("intact, issuer not verified", "Cách mở chip: PACE", "DG1, DG13", "Lệnh APDU: ");
      assertSaid("Khóa riêng của chip: có, chip đã chứng minh");
      assertFalse(technician.said().contains("DG15"), "nobody knows in which file the keys stood");
      assertFalse(technician.said().contains(number));
    }
  }
}
