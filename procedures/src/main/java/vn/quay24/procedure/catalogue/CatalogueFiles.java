package vn.quay24.procedure.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.quay24.procedure.problem.Flaw;
import vn.quay24.procedure.problem.Problem;

/**
 * The files of a catalogue, from a folder or from the zip of a release. Only {@code
 * catalogue.toml}, {@code holidays.toml} and {@code procedures/*.toml} belong to it; the zip is the
 * same byte for byte for the same content.
 */
public final class CatalogueFiles {
  /** Manifest: order of the procedures, life events. */
  public static final String MANIFEST = "catalogue.toml";

  /** Holidays and swapped days. */
  public static final String HOLIDAYS = "holidays.toml";

  /** Name of the release target. */
  public static final String TARGET = "catalogue.zip";

  /** Most files of a catalogue. */
  static final int MAX_FILES = 2_000;

  /** Longest file, in bytes. */
  static final int MAX_FILE = 256 * 1024;

  /** Longest catalogue, unpacked, in bytes. */
  static final int MAX_TOTAL = 32 * 1024 * 1024;

  private static final Pattern NAME =
      Pattern.compile("catalogue\\.toml|holidays\\.toml|procedures/[A-Za-z0-9._-]{1,60}\\.toml");

  /** Earliest time that the format can say, in the zone of no machine (APPNOTE 4.4.6). */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final SortedMap<String, byte[]> files;

  private CatalogueFiles(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /** File name, relative and with slashes, to content; in order of name. */
  Map<String, byte[]> byName() {
    return files;
  }

  /**
   * Reads a folder. Hidden files are left alone.
   *
   * @throws InvalidCatalogueException a file that cannot be read, or belongs to no catalogue
   */
  public static CatalogueFiles fromFolder(Path folder) throws InvalidCatalogueException {
    if (!Files.isDirectory(folder)) {
      throw refused(folder + ":", Flaw.NO_FOLDER);
    }
    Collector collector = new Collector();
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      List<Path> found =
          paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
      for (Path file : found) {
        if (!file.getFileName().toString().startsWith(".")) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          try (InputStream in = Files.newInputStream(file)) {
            collector.add(name, in);
          }
        }
      }
    } catch (IOException e) {
      throw refused(folder + ":", Flaw.UNREADABLE, String.valueOf(e.getMessage()));
    }
    return collector.files();
  }

  /**
   * Reads the zip of a release.
   *
   * @throws InvalidCatalogueException not a zip, too much in it, or files that belong to no
   *     catalogue
   */
  public static CatalogueFiles fromZip(byte[] zip) throws InvalidCatalogueException {
    Collector collector = new Collector();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        collector.add(entry.getName(), in);
      }
    } catch (ZipException | IllegalArgumentException _) {
      throw refused(TARGET + ":", Flaw.DAMAGED_ZIP);
    } catch (IOException _) {
      throw refused(TARGET + ":", Flaw.DAMAGED_ZIP);
    }
    return collector.files();
  }

  /** The zip of a release: entries in order of name, no times, nothing of the machine. */
  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(file.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static InvalidCatalogueException refused(String place, Flaw flaw, Object... arguments) {
    return new InvalidCatalogueException(List.of(Problem.of(place, flaw, arguments)));
  }

  /** Takes files in, within the limits. */
  private static final class Collector {
    private final SortedMap<String, byte[]> taken = new TreeMap<>();
    private long total;

    void add(String name, InputStream in) throws IOException, InvalidCatalogueException {
      if (!NAME.matcher(name).matches()) {
        throw refused(printable(name) + ":", Flaw.NOT_IN_CATALOGUE, NAME.pattern());
      }
      byte[] content = in.readNBytes(MAX_FILE + 1);
      total += content.length;
      if (content.length > MAX_FILE) {
        throw refused(name + ":", Flaw.FILE_TOO_LONG, MAX_FILE);
      }
      if (total > MAX_TOTAL || taken.size() >= MAX_FILES) {
        throw refused(name + ":", Flaw.TOO_MUCH);
      }
      if (taken.put(name, content) != null) {
        throw refused(name + ":", Flaw.FILE_TWICE);
      }
    }

    CatalogueFiles files() {
      return new CatalogueFiles(Collections.unmodifiableSortedMap(taken));
    }

    private static String printable(String name) {
      return name.substring(0, Math.min(name.length(), 80)).replaceAll("\\p{C}", "?");
    }
  }
}
