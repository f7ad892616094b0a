package vn.quay24.benchmark.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.quay24.benchmark.measure.Benchmark;
import vn.quay24.benchmark.measure.Cpu;
import vn.quay24.benchmark.measure.Figures;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.kiosk.papers.FiledPage;
import vn.quay24.kiosk.papers.KeptPage;
import vn.quay24.kiosk.papers.PagePipeline;
import vn.quay24.kiosk.papers.PaperPdf;
import vn.quay24.kiosk.papers.image.Box;
import vn.quay24.kiosk.papers.image.Pixels;
import vn.quay24.kiosk.papers.image.ScannedSheet;
import vn.quay24.kiosk.papers.jpeg.JpegWriter;
import vn.quay24.procedure.definition.Paper;

/** Twenty pages of a paper, from the scanner's samples to PDF/A-2b, beside img2pdf. */
public final class PagesBenchmark implements Benchmark {
  private static final int PAGES = 20;
  private static final int RUNS = 5;
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.title("pages: " + PAGES + " A4 pages, 300 dpi, grey, text, noise σ 4, askew");
    Path folder = Files.createTempDirectory("quay24-pages-");
    try {
      first(figures);
      PageWait.run(figures);
      asTheyAre(figures, folder);
      straightened(figures, folder);
    } finally {
      wipe(folder);
    }
  }

  /**
   * What a citizen waits for, in colour as pages are scanned: from the samples in memory to what
   * the screen is told. The kiosk has taken a made-up page through by then; here a small one does
   * it.
   */
  private static void first(Figures figures) throws IOException {
    ScannedPage page = TextPages.colour(0);
    figures.line(
        "first page of a new process, nothing warmed up",
        Cpu.ofThread(() -> prepare(page)),
        "s CPU");
    List<double[]> laps = new ArrayList<>();
    for (int i = 0; i < 2 * RUNS; i++) {
      laps.add(laps(page));
    }
    figures.line("a later page: looked at (skew, up, marks, focus)", median(laps, 0), "s CPU");
    figures.line("a later page: straightened, binarised, coded", median(laps, 1), "s CPU");
    figures.line("a later page: preview", median(laps, 2), "s CPU");
  }

  private static KeptPage prepare(ScannedPage page) {
    ScannedSheet sheet = PagePipeline.look(page);
    var _ = PagePipeline.Shown.of(sheet);
    return KeptPage.of(sheet, page.resolution(), Paper.Kept.TEXT);
  }

  private static double[] laps(ScannedPage page) throws IOException {
    ScannedSheet[] sheet = new ScannedSheet[1];
    return new double[] {
      Cpu.ofThread(() -> sheet[0] = PagePipeline.look(page)),
      Cpu.ofThread(() -> KeptPage.of(sheet[0], TextPages.RESOLUTION, Paper.Kept.TEXT)),
      Cpu.ofThread(() -> PagePipeline.preview(sheet[0]))
    };
  }

  private static double median(List<double[]> laps, int lap) {
    return warm(laps.stream().mapToDouble(times -> times[lap]).toArray());
  }

  private static void asTheyAre(Figures figures, Path folder)
      throws IOException, InterruptedException {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      ScannedPage page = TextPages.page(i);
      byte[] jpeg =
          JpegWriter.encode(
              Pixels.grey(page.width(), page.height(), page.samples()),
              new Box(0, 0, page.width(), page.height()),
              0.75f);
      Path file = folder.resolve("%02d.jpg".formatted(i));
      Files.write(file, jpeg);
      files.add(file.toString());
    }
    List<String> img2pdf = new ArrayList<>(List.of("img2pdf"));
    img2pdf.addAll(files);
    img2pdf.addAll(List.of("-o", folder.resolve("peer.pdf").toString()));
    double[] ours = new double[RUNS];
    double[] peer = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      ours[i] = Cpu.ofProcess(() -> write(folder, "jpeg.pdf", arrived(files)));
      peer[i] = Cpu.ofChild(img2pdf, folder).orElse(Double.NaN);
    }
    figures.line("(a) JPEG pages as they are, first run", ours[0], "s CPU");
    figures.line("(a) JPEG pages as they are, warm (median)", warm(ours), "s CPU");
    if (Double.isNaN(peer[0])) {
      figures.note("(a) img2pdf is not installed");
    } else {
      figures.line("(a) img2pdf, whole process (median)", warm(peer), "s CPU");
    }
    figures.line("(a) size", Files.size(folder.resolve("jpeg.pdf")) / 1e6, "MB");
  }

  /** Read from files as the peer reads them. */
  private static List<FiledPage> arrived(List<String> files) throws IOException {
    List<FiledPage> pages = new ArrayList<>();
    for (String file : files) {
      byte[] jpeg = Files.readAllBytes(Path.of(file));
      pages.add(FiledPage.unread(KeptPage.arrived(jpeg, TextPages.RESOLUTION).orElseThrow()));
    }
    return pages;
  }

  private static void write(Path folder, String name, List<FiledPage> pages) throws IOException {
    Files.write(folder.resolve(name), PaperPdf.of("Giấy tờ", pages, NOW));
  }

  private static void straightened(Figures figures, Path folder)
      throws IOException, InterruptedException {
    List<ScannedPage> scanned = IntStream.range(0, PAGES).mapToObj(TextPages::page).toList();
    double[] ours = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      ours[i] = Cpu.ofProcess(() -> write(folder, "g4.pdf", prepared(scanned)));
    }
    figures.line("(b) straighten, binarise, G4, preview: first run", ours[0], "s CPU");
    figures.line("(b) straighten, binarise, G4, preview: warm (median)", warm(ours), "s CPU");
    ocrMyPdf(figures, folder);
    figures.line("(b) size of a page", Files.size(folder.resolve("g4.pdf")) / 1e3 / PAGES, "kB");
  }

  /**
   * Once, since it takes a minute: the same pages made straight and PDF/A, without reading them.
   */
  private static void ocrMyPdf(Figures figures, Path folder)
      throws IOException, InterruptedException {
    if (!Files.exists(folder.resolve("peer.pdf"))) {
      return;
    }
    List<String> command =
        List.of("ocrmypdf", "--tesseract-timeout", "0", "--deskew", "peer.pdf", "straight.pdf");
    Optional<Double> peer = Cpu.ofChild(command, folder);
    if (peer.isPresent()) {
      figures.line("(b) ocrmypdf --deskew, whole process, once", peer.get(), "s CPU");
      double size = Files.size(folder.resolve("straight.pdf")) / 1e3 / PAGES;
      figures.line("(b) size of a page of ocrmypdf", size, "kB");
    } else {
      figures.note("(b) ocrmypdf is not installed");
    }
  }

  private static List<FiledPage> prepared(List<ScannedPage> scanned) {
    return scanned.stream().map(page -> FiledPage.unread(prepare(page))).toList();
  }

  /** The median without the first run. */
  private static double warm(double[] runs) {
    double[] later = Arrays.copyOfRange(runs, 1, runs.length);
    Arrays.sort(later);
    return later[later.length / 2];
  }

  private static void wipe(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
