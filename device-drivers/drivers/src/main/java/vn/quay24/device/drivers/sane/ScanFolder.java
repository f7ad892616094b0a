package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.quay24.device.drivers.supervise.Tolerated;

/**
 * Where the pages of one batch lie until they are read: a folder that only this account can enter,
 * in memory where the machine has such a place, wiped with the batch. What a process that died left
 * behind is wiped when the next one starts.
 */
final class ScanFolder implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ScanFolder.class.getName());
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final String NAME = "quay24-scan-";
  private static final Pattern OWNED = Pattern.compile(NAME + "([0-9]{1,18})-.*");
  private static final Pattern PAGE = Pattern.compile("p([0-9]{3,6})\\.(pnm|jpeg)");
  private static final long MOST_BYTES = 160_000_000; // A4 at 600 dpi in colour is 104 MB

  private final Path folder;
  private final PageFormat format;

  private ScanFolder(Path folder, PageFormat format) {
    this.folder = folder;
    this.format = format;
  }

  /** A fresh folder, mode 0700. */
  static ScanFolder make(PageFormat format) throws IOException {
    return new ScanFolder(
        Files.createTempDirectory(place(), NAME + ProcessHandle.current().pid() + "-"), format);
  }

  private static Path place() {
    return Files.isDirectory(MEMORY) && Files.isWritable(MEMORY)
        ? MEMORY
        : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Wipes the folders of processes that are no more. */
  static void wipeLeftovers() {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(place(), NAME + "*")) {
      for (Path folder : left) {
        Matcher owner = OWNED.matcher(String.valueOf(folder.getFileName()));
        if (owner.matches() && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty()) {
          new ScanFolder(folder, PageFormat.PNM).close();
        }
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "pages of an earlier process cannot be wiped", e);
    }
  }

  Path path() {
    return folder;
  }

  /** For {@code --batch=}. */
  String pattern() {
    return folder.resolve("p%03d." + format.word()).toString();
  }

  /** Whether a line of output names a page of this folder. */
  boolean isPage(String line) {
    return line.startsWith(folder + "/")
        && PAGE.matcher(line.substring(folder.toString().length() + 1)).matches();
  }

  /** Reads a page, tells what is odd about it, and removes its file. */
  Pnm take(String line, Tolerated tolerated) throws IOException, Pnm.TornException {
    Path file = folder.resolve(line.substring(folder.toString().length() + 1));
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) { // a pipe would be read for ever
        throw new Pnm.TornException("named but no file");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new Pnm.TornException("larger than any page");
      }
      return format.parse(Files.readAllBytes(file), tolerated);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList(); // what lies in a folder before it
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "scanned pages cannot be listed in " + folder, e);
      return;
    }
    for (Path file : all) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "a scanned page cannot be wiped from " + folder, e);
      }
    }
  }
}
