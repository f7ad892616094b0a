package vn.quay24.distribution.kiosk.devices;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import vn.quay24.kiosk.devices.FileProblem;

/** The device file cannot be read, or cannot be followed. */
final class WrongFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final transient List<FileProblem> problems;

  WrongFileException(Path file, IOException cause) {
    super(cause);
    this.file = file.toAbsolutePath().normalize();
    this.problems = List.of();
  }

  WrongFileException(Path file, List<FileProblem> problems) {
    super(String.valueOf(problems));
    this.file = file.toAbsolutePath().normalize();
    this.problems = List.copyOf(problems);
  }

  /** Absolute, as the technician finds it from anywhere. */
  Path file() {
    return file;
  }

  /** Whether there is no such file. */
  boolean absent() {
    return getCause() instanceof NoSuchFileException;
  }

  /** Empty when the file cannot be read at all. */
  List<FileProblem> problems() {
    return problems;
  }
}
