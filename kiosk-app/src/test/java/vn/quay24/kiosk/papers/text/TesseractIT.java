package vn.quay24.kiosk.papers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.kiosk.papers.KeptPage;
import vn.quay24.kiosk.papers.PagePipeline;
import vn.quay24.kiosk.papers.PaperPdf;
import vn.quay24.kiosk.papers.PaperTray;
import vn.quay24.kiosk.papers.ReadingDesk;
import vn.quay24.kiosk.papers.image.PaintedPage;
import vn.quay24.kiosk.papers.image.Pixels;
import vn.quay24.procedure.definition.Paper;

/** The real tesseract, and pdftotext as a stranger who looks for words. */
class TesseractIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

  @TempDir private Path folder;

  @Test
  void whatStandsOnAPageIsFoundInItsFile() throws Exception {
    PaperTray tray = new PaperTray();
    int sheet = laid(tray, Paper.Kept.TEXT);
    try (ReadingDesk desk = new ReadingDesk("tesseract", tray)) {
      desk.read(sheet);
      Awaitility.await()
          .atMost(LIMIT)
          .until(() -> tray.filed(sheet).orElseThrow().text().isPresent());
    }

    assertFound(PaperPdf.of("Bản án ly hôn", List.of(tray.filed(sheet).orElseThrow()), NOW));
  }

  @Test
  void aPageThatIsAPictureIsReadToo() throws Exception {
    PaperTray tray = new PaperTray();
    int sheet = laid(tray, Paper.Kept.PHOTOGRAPH);
    try (ReadingDesk desk = new ReadingDesk("tesseract", tray)) {
      desk.read(sheet);
      Awaitility.await()
          .atMost(LIMIT)
          .until(() -> tray.filed(sheet).orElseThrow().text().isPresent());
    }

    assertFound(PaperPdf.of("Bản án ly hôn", List.of(tray.filed(sheet).orElseThrow()), NOW));
  }

  private void assertFound(byte[] pdf) throws Exception {
    Path file = Files.write(folder.resolve("paper.pdf"), pdf);
    Process reader =
        new ProcessBuilder("pdftotext", file.toString(), "-").redirectErrorStream(true).start();
    String words = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, reader.waitFor());
    assertTrue(words.contains("tình trạng") || words.contains("công dân"), words);
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      assertTrue(validator.validate(parser).isCompliant());
    }
  }

  @Test
  void withoutTheProgramNothingIsRead() throws Exception {
    assertTrue(Tesseract.find("no-such-program").isEmpty());
  }

  @Test
  void aProgramThatHangsIsEndedWithWhatItStarted() throws Exception {
    Path program = program("sleep 600 & mkdir " + folder + "/child-$!; wait");
    Tesseract hanging = Tesseract.find(program.toString()).orElseThrow();

    assertEquals(Optional.empty(), hanging.read(new byte[9], 300, Duration.ofSeconds(1)));

    assertGone();
  }

  @Test
  void whoLeavesEndsTheReadingAtOnce() throws Exception {
    PaperTray tray = new PaperTray();
    int sheet = laid(tray, Paper.Kept.TEXT);
    Path program = program("sleep 600 & mkdir " + folder + "/child-$!; wait");
    try (ReadingDesk desk = new ReadingDesk(program.toString(), tray)) {
      desk.read(sheet);
      Awaitility.await().atMost(LIMIT).until(() -> child().isPresent());

      desk.forget();

      assertGone();
    }
  }

  @Test
  void theProgramCanWriteNoFile() throws Exception {
    Path copy = folder.resolve("copy");
    Path program = program("cat > " + copy + "; exit 0");
    Tesseract curious = Tesseract.find(program.toString()).orElseThrow();

    curious.read(new byte[100_000], 300, Duration.ofSeconds(10));

    assertFalse(Files.exists(copy) && Files.size(copy) > 0);
  }

  private void assertGone() throws IOException {
    long pid = child().orElseThrow();
    Awaitility.await()
        .atMost(10, TimeUnit.SECONDS)
        .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  /** What the program started; it says so by the name of a folder, since it can write no file. */
  private Optional<Long> child() throws IOException {
    try (Stream<Path> names = Files.list(folder)) {
      return names
          .map(name -> String.valueOf(name.getFileName()))
          .filter(name -> name.startsWith("child-"))
          .map(name -> Long.valueOf(name.substring("child-".length())))
          .findAny();
    }
  }

  /** A program in tesseract's place: it knows Vietnamese, and reads pages in its own way. */
  private Path program(String reading) throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("program"),
            "#!/bin/sh\n[ \"$1\" = --list-langs ] && { echo vie; exit 0; }\n" + reading + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private static int laid(PaperTray tray, Paper.Kept kept) {
    Pixels page = PaintedPage.paper(1).askew(1).text(30, 120).grey();
    ScannedPage scanned =
        new ScannedPage(1, page.width(), page.height(), 1, PaintedPage.RESOLUTION, page.samples());
    KeptPage keptPage = KeptPage.of(PagePipeline.look(scanned), scanned.resolution(), kept);
    return ((PaperTray.Laid.In) tray.add(keptPage, new byte[0], () -> true)).sheet();
  }
}
