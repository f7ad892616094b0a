package vn.quay24.device.spi;

import java.util.List;
import java.util.stream.Collectors;
import vn.quay24.device.DeviceId;

/** A table of the device file that cannot be followed; the message names the table and the keys. */
public final class IllegalConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingProblem> problems;

  public IllegalConfigurationException(String message) {
    super(message);
    this.problems = List.of(new SettingProblem("", new SettingProblem.Unusable(message)));
  }

  /**
   * Everything that is wrong with a table.
   *
   * @param problems at least one
   */
  public IllegalConfigurationException(DeviceId table, List<SettingProblem> problems) {
    super(
        problems.stream()
            .map(problem -> "[" + table + "] " + problem)
            .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  public List<SettingProblem> problems() {
    return problems;
  }
}
