package vn.quay24.distribution.demo.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that a tour leaves: pictures numbered in the order of the story. */
final class Album {
  private final Path folder;
  private int number;

  Album(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
  }

  Path folder() {
    return folder;
  }

  /** Puts the next picture in. */
  void add(String title, String extension, byte[] content) throws IOException {
    number++;
    Files.write(folder.resolve("%02d-%s.%s".formatted(number, title, extension)), content);
  }
}
