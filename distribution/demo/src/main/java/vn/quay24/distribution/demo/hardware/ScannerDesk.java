package vn.quay24.distribution.demo.hardware;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.quay24.distribution.demo.home.DemoHome;

/** The scanner and the papers beside it. Thread-safe. */
public final class ScannerDesk implements AutoCloseable {
  /** Papers on the desk, samples and uploaded ones. */
  private static final int MOST_PAPERS = 40;

  private static final int THUMBNAIL = 220;

  private final Path command;
  private final Runnable changed;
  private final List<Sheet> papers; // guarded by this
  private final List<Sheet> feeder = new ArrayList<>(); // guarded by this
  private Optional<Sheet> glass = Optional.empty(); // guarded by this
  private int uploads; // guarded by this

  public ScannerDesk(DemoHome home, Runnable changed) throws IOException {
    this.command = home.run().resolve("scanimage");
    this.papers = new ArrayList<>(new SamplePapers().all());
    this.changed = changed;
  }

  /** What the scanner's driver calls instead of SANE's own program. */
  public Path command() {
    return command;
  }

  /** What can be seen. */
  public record View(
      boolean plugged,
      boolean jammed,
      boolean coverOpen,
      List<String> feeder,
      Optional<String> glass,
      List<Paper> papers) {}

  /** A paper on the desk. */
  public record Paper(String id, String title) {}

  public synchronized View view() {
    return new View(
        true,
        false,
        false,
        feeder.stream().map(Sheet::id).toList(),
        glass.map(Sheet::id),
        papers.stream().map(sheet -> new Paper(sheet.id(), sheet.title())).toList());
  }

  /** Lays papers into the feeder, on top of what is there; returns whether all exist. */
  public boolean feed(List<String> ids) {
    List<Optional<Sheet>> sheets = ids.stream().map(this::find).toList();
    if (!sheets.stream().allMatch(Optional::isPresent)) {
      return false;
    }
    synchronized (this) {
      sheets.forEach(sheet -> sheet.ifPresent(feeder::add));
    }
    changed.run();
    return true;
  }

  /** Lays a paper on the glass in place of what is there; returns whether it exists. */
  public boolean layOnGlass(String id) {
    Optional<Sheet> sheet = find(id);
    if (sheet.isPresent()) {
      synchronized (this) {
        glass = sheet;
      }
      changed.run();
    }
    return sheet.isPresent();
  }

  /** Takes everything out of the feeder and off the glass. */
  public void clear() {
    synchronized (this) {
      feeder.clear();
      glass = Optional.empty();
    }
    changed.run();
  }

  /**
   * Brings a paper of one's own.
   *
   * @param picture PNG or JPEG
   * @return its id; empty when it is no picture or the desk is full
   */
  public Optional<String> bring(byte[] picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    if (image == null) {
      return Optional.empty();
    }
    String id;
    synchronized (this) {
      if (papers.size() >= MOST_PAPERS) {
        return Optional.empty();
      }
      uploads++;
      id = "cua-toi-" + uploads;
      papers.add(new Sheet(id, "Giấy của tôi " + uploads, image));
    }
    changed.run();
    return Optional.of(id);
  }

  /** A small picture of a paper, PNG. */
  public Optional<byte[]> thumbnail(String id) throws IOException {
    Optional<Sheet> sheet = find(id);
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    BufferedImage front = sheet.get().front();
    int height = Math.max(1, front.getHeight() * THUMBNAIL / front.getWidth());
    BufferedImage small = new BufferedImage(THUMBNAIL, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(
        front.getScaledInstance(THUMBNAIL, height, java.awt.Image.SCALE_AREA_AVERAGING),
        0,
        0,
        null);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(small, "png", bytes);
    return Optional.of(bytes.toByteArray());
  }

  private synchronized Optional<Sheet> find(String id) {
    return papers.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
  }

  @Override
  public void close() {
    clear();
  }
}
