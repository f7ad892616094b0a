package vn.quay24.device.emulator.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.quay24.device.emulator.paper.Sheet;

/**
 * A camera over a dark table. What it sees is a file, always whole: the still command is {@code
 * cat}. Unplugged, the file is gone. Paper lies a little askew, as hands lay it. Thread-safe.
 */
public final class EmulatedDocumentCamera {
  /** Dots of the picture for an inch of the paper. */
  public static final int RESOLUTION = 150;

  private static final double TABLE_WIDTH_MM = 250;
  private static final double TABLE_HEIGHT_MM = 337;
  private static final double ASKEW_DEGREES = 2.5;
  private static final Color TABLE = new Color(0x3A302A);

  private final Path picture;
  private Optional<Sheet> paper = Optional.empty(); // guarded by this
  private boolean plugged = true; // guarded by this
  private boolean frozen; // guarded by this

  /**
   * A camera with nothing below it.
   *
   * @param picture the file that shows what it sees
   */
  public EmulatedDocumentCamera(Path picture) throws IOException {
    this.picture = picture;
    see();
  }

  /** The file that shows what the camera sees. */
  public Path picture() {
    return picture;
  }

  /** Lays a sheet below the camera, in place of what lies there. */
  public synchronized void lay(Sheet sheet) throws IOException {
    paper = Optional.of(sheet);
    see();
  }

  /** Takes the paper away. */
  public synchronized void clear() throws IOException {
    paper = Optional.empty();
    see();
  }

  /** Pulls the plug, or puts it back. */
  public synchronized void plug(boolean in) throws IOException {
    plugged = in;
    see();
  }

  public synchronized boolean plugged() {
    return plugged;
  }

  /** Sends the same picture for ever, whatever lies there; or sees again. */
  public synchronized void freeze(boolean still) throws IOException {
    frozen = still;
    see();
  }

  public synchronized boolean frozen() {
    return frozen;
  }

  private synchronized void see() throws IOException {
    if (!plugged) {
      Files.deleteIfExists(picture);
      return;
    }
    if (frozen && Files.exists(picture)) {
      return;
    }
    Path next = picture.resolveSibling(picture.getFileName() + ".next");
    ImageIO.write(photograph(), "jpg", next.toFile());
    Files.move(next, picture, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private BufferedImage photograph() {
    BufferedImage image =
        new BufferedImage(
            Sheet.dots(TABLE_WIDTH_MM, RESOLUTION),
            Sheet.dots(TABLE_HEIGHT_MM, RESOLUTION),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    Sheet.smooth(g);
    g.setColor(TABLE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    paper.ifPresent(
        sheet -> {
          g.rotate(Math.toRadians(ASKEW_DEGREES), image.getWidth() / 2.0, image.getHeight() / 2.0);
          g.drawImage(
              sheet.at(RESOLUTION),
              Sheet.dots((TABLE_WIDTH_MM - Sheet.WIDTH_MM) / 2, RESOLUTION),
              Sheet.dots((TABLE_HEIGHT_MM - Sheet.HEIGHT_MM) / 2, RESOLUTION),
              null);
        });
    g.dispose();
    return image;
  }
}
