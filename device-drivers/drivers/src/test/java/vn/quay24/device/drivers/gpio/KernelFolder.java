package vn.quay24.device.drivers.gpio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files as the kernel shows them, which is away while its hardware is unplugged. */
public final class KernelFolder implements AutoCloseable {
  private final Path parent;
  private final Path there;
  private final Path away;

  /** A folder in one that is empty before and after. */
  public KernelFolder(Path parent) {
    this.parent = parent;
    this.there = parent.resolve("there");
    this.away = parent.resolve("away");
  }

  public Path path() {
    return there;
  }

  /** Makes a file say something at once, never half of it; also while it is away. */
  public void say(String file, String text) {
    try {
      Path target = (Files.exists(away) ? away : there).resolve(file);
      Files.createDirectories(target.resolveSibling("."));
      Path next = Files.writeString(parent.resolve("next"), text);
      Files.move(next, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file says; empty while it is away. */
  public String said(String file) {
    try {
      return Files.readString(there.resolve(file)).strip();
    } catch (IOException _) {
      return "";
    }
  }

  public void unplug() {
    move(there, away);
  }

  public void plug() {
    move(away, there);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.walk(parent)) {
      left = all.filter(path -> !path.equals(parent)).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : left) {
      Files.delete(path);
    }
  }
}
