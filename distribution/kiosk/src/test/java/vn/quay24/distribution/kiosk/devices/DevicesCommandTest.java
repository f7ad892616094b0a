package vn.quay24.distribution.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.StringReader;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.device.emulator.chip.BankCard;
import vn.quay24.device.emulator.chip.VpcdReader;
import vn.quay24.device.emulator.chip.issue.Citizen;
import vn.quay24.device.emulator.chip.issue.DemoCard;
import vn.quay24.device.emulator.chip.issue.DemoCards;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.emulator.printer.EmulatedDocumentPrinter;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.emulator.sound.EmulatedJack;
import vn.quay24.device.emulator.sound.EmulatedSoundCard;
import vn.quay24.device.sound.Earcon;
import vn.quay24.distribution.kiosk.console.Console;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DevicesCommandTest {
  private static final Executor A_MOMENT_LATER =
      CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS);

  @TempDir private Path folder;
  private Technician technician;

  @BeforeEach
  void sitDown() {
    technician = new Technician(folder);
  }

  @AfterEach
  void leave() throws Exception {
    technician.close();
  }

  private void assertSaid(String... parts) {
    for (String part : parts) {
      assertTrue(technician.said().contains(part), () -> part + " is not in\n" + technician.said());
    }
  }

  private static void printerWithoutPaper(EmulatedPrinter printer) {
    printer.removePaper();
  }

  @Test
  void everyMistakeOfTheFileIsToldWithItsLine() throws Exception {
    technician
        .writes(
            "printer", "driver = \"escpos\"\nlink = \"serial:/dev/quay24/printer\"\nwidht = 384")
        .writes("locker", "driver = \"kerong\"");

    assertEquals(Task.MISUSED, technician.types("list"));

    assertSaid(
        "2 chỗ sai",
        "dòng 4, [printer] widht: không có từ \"widht\", có phải là width?",
        "dòng 7, [locker] driver: phải là một trong");
  }

  @Test
  void theListShowsStatusFaultAndWhatToDo() throws Exception {
    EmulatedPrinter printer = new EmulatedPrinter();
    printerWithoutPaper(printer);
    technician
        .has("printer", printer, "driver = \"escpos\"")
        .has("locker", new EmulatedLockerBoard(1), "driver = \"kerong-cu16\"", "compartments = 16")
        .writes("code", "driver = \"code-serial\"\nlink = \"serial:/dev/quay24/none\"");

    assertEquals(Task.ILL, technician.types("list"));

    assertSaid(
        "[printer] escpos qua unix:",
        "userError – cần người đến xử lý",
        "Hết giấy.",
        "thay cuộn",
        "online – hoạt động tốt",
        "powerOff – mất điện hoặc chưa cắm",
        "Những gì cắm vào máy này:");
  }

  @Test
  void aMachineGetsTheSameAsJson() throws Exception {
    technician.has("printer", new EmulatedPrinter(), "driver = \"escpos\"");

    assertEquals(Task.WELL, technician.types("list", "--json"));

    JsonNode result = new JsonMapper().readTree(technician.json());
    assertTrue(result.path("well").asBoolean());
    assertEquals("printer", result.path("devices").path(0).path("device").asString());
    assertEquals("online", result.path("devices").path(0).path("condition").asString());
  }

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
    printerWithoutPaper(printer);
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
  void aLoudspeakerHasNoBytesToRecord() throws Exception {
    technician.writes("sound", "driver = \"sound-alsa\"");

    assertEquals(2, technician.types("record", "sound", "--to", "sound.txt"));

    assertSaid("Âm thanh phát qua chương trình aplay");
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

  @Test
  void aRecordingOfACardNeedsATestCard() throws Exception {
    Path recording = folder.resolve("card.rec");
    try (VpcdReader reader =
        VpcdReader.listen(UnixDomainSocketAddress.of(folder.resolve("card.sock")))) {
      technician.writes("card", "driver = \"emrtd\"\nlink = \"" + reader.link() + "\"");
      reader.lay(new BankCard());

      assertEquals(
          Task.MISUSED,
          technician.types("record", "card", "--to", recording.toString(), "--can", "000123"));
      assertSaid("dữ liệu cá nhân");
      assertFalse(Files.exists(recording));

      technician.types(
          "record", "card", "--to", recording.toString(), "--can", "000123", "--test-card");
      assertTrue(Files.readString(recording).contains(" > 00a4040c07a0000002471001"));
    }
  }

  @Test
  void aCabinetIsCommissionedAndItsTableWritten() throws Exception {
    EmulatedLockerBoard board = new EmulatedLockerBoard(1);
    technician.has("locker", board, "driver = \"kerong-cu16\"", "compartments = 3");
    technician
        .answers("", "", "7", "", "", "", "", "8", "", "x")
        .whoBeforeTheAnswer(3, () -> board.close(0, 1))
        .whoBeforeTheAnswer(8, () -> board.close(0, 3));
    board.jam(0, 2, true); // no door hangs there

    assertEquals(Task.WELL, technician.types("commission", "locker", "--write"));

    assertSaid("Đã tìm thấy 2 cửa", "compartments = \"7=0:1, 8=0:3\"", "closed-bit = 1");
    assertTrue(Files.readString(technician.file()).contains("compartments = \"7=0:1, 8=0:3\""));
    assertEquals(Task.WELL, technician.types("test", "locker"));
  }

  @Test
  void whereTheSumOfABoardStandsIsFoundOutAndWritten() throws Exception {
    EmulatedLockerBoard board = new EmulatedLockerBoard(BoardFamily.KERONG_CU12_SUM_LAST, 1);
    technician.has(
        "locker",
        board,
        "driver = \"kerong-cu12\"",
        "compartments = 1",
        "checksum = \"before-data\"");
    technician.answers("", "", "7", "", "x").whoBeforeTheAnswer(3, () -> board.close(0, 1));

    assertEquals(Task.WELL, technician.types("commission", "locker", "--write"));

    assertTrue(Files.readString(technician.file()).contains("checksum = \"after-data\""));
  }

  @Test
  void aCommandLineThatCannotBeFollowedIsSaidSo() throws Exception {
    technician.writes("printer", "driver = \"escpos\"\nlink = \"unix:/nowhere\"");

    assertEquals(Task.MISUSED, technician.types("test", "locker"));
    assertSaid("Không có bảng \"locker\"");
    assertEquals(Task.MISUSED, technician.types("prove", "printer"));
    assertEquals(Task.MISUSED, technician.types("test", "printer", "--loud"));
  }

  @Test
  void aMachineIsToldOfAMistakenCommandLineToo() throws Exception {
    technician.writes("printer", "driver = \"escpos\"\nlink = \"unix:/nowhere\"");

    assertEquals(Task.MISUSED, technician.types("test", "locker", "--json"));

    JsonNode result = new JsonMapper().readTree(technician.json());
    assertFalse(result.path("well").asBoolean(true));
    assertEquals("Không có bảng \"locker\" trong tệp cấu hình.", result.path("usage").asString());
  }

  @Test
  void aMachineIsToldWhenTheScanCommandIsNotThere() throws Exception {
    technician.writes(
        "scanner", "driver = \"scanimage\"\ndevice = \"x:1\"\ncommand = \"/nowhere/scan\"");

    assertEquals(Task.ILL, technician.types("commission", "scanner", "--json"));

    JsonNode result = new JsonMapper().readTree(technician.json());
    assertFalse(result.path("failed").asString("").isEmpty());
  }

  @Test
  void aScannerOfThePrivateSaneFolderIsListedAndCommissioned() throws Exception {
    Path sane = Files.createDirectory(folder.resolve("sane.d"));
    Path program = folder.resolve("scan");
    Files.writeString(
        program,
        """
        #!/bin/sh
        # Knows a scanner only where its folder is named, as scanimage does.
        [ "$SANE_CONFIG_DIR" = "%s" ] || exit 0
        case "$*" in
          *-A*) echo '    --source ADF|Flatbed [ADF]' ;;
          *) echo 'airscan:e0:Hall|eSCL|Hall scanner|ip=192.0.2.9' ;;
        esac
        """
            .formatted(sane));
    assertTrue(program.toFile().setExecutable(true));
    technician.writes(
        "scanner",
        """
        driver = "scanimage"
        device = "airscan:e0:Hall"
        command = "%s"
        config-dir = "%s"
        """
            .formatted(program, sane));

    technician.types("list", "--seconds", "1");
    assertSaid("Hall scanner");

    assertEquals(Task.WELL, technician.answers("1").types("commission", "scanner"));
    assertSaid("ADF");
  }

  @Test
  void theHelpAloneIsNoMistake() throws Exception {
    Console console = Console.forPerson(System.out, new BufferedReader(new StringReader("")));
    assertEquals(Task.WELL, new DevicesCommand(console).run(List.of("help")));
    assertEquals(Task.MISUSED, new DevicesCommand(console).run(List.of()));
  }
}
