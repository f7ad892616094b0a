package vn.quay24.kiosk.devices;

import java.nio.file.Path;
import vn.quay24.device.spi.SettingProblem;

/**
 * One thing wrong with the device file, and where.
 *
 * @param line from 1
 * @param table without brackets; empty before the first one
 */
public record FileProblem(Path file, int line, String table, SettingProblem problem) {

  /** {@code devices.toml, line 12, [printer] width: must be 384 or 576, not 500}. */
  @Override
  public String toString() {
    return file + ", line " + line + (table.isEmpty() ? ": " : ", [" + table + "] ") + problem;
  }
}
