package vn.quay24.kiosk.devices;

import java.util.List;
import java.util.stream.Collectors;

/** The device file cannot be followed; the message has a line for everything that is wrong. */
public final class DeviceFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<FileProblem> problems;

  /**
   * @param problems at least one
   */
  DeviceFileException(List<FileProblem> problems) {
    super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<FileProblem> problems() {
    return problems;
  }
}
