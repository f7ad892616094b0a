package vn.quay24.distribution.demo.process;

import java.nio.file.Path;
import java.util.List;

/**
 * One process.
 *
 * @param name in logs and file names
 * @param log what it prints goes there, appended
 * @param pidFile holds its process id while it runs
 */
public record ProcessSpec(
    String name, List<String> command, Path directory, Path log, Path pidFile) {

  public ProcessSpec {
    command = List.copyOf(command);
  }
}
