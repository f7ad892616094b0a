package vn.quay24.distribution.demo.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a tour leaves: pictures numbered in the order of the story. */
final class Album {
  private final Path folder;
  private int number;

  Album(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
  }

  /** Puts the next picture in. */
  void add(String title, String extension, byte[] content) throws IOException {
    number++;
    Files.write(folder.resolve("%02d-%s.%s".formatted(number, title, extension)), content);
  }

  /** Copies a folder in, as it stands. */
  void copy(Path from, String title) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path source : all) {
      Path target = folder.resolve(title).resolve(from.relativize(source));
      if (Files.isDirectory(source)) {
        Files.createDirectories(target);
      } else {
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
