package vn.quay24.distribution.kiosk.devices.commission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table as the device file writes it. */
public record TableText(String name, Map<String, String> settings) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** The table's lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("[" + name + "]");
    settings.forEach((key, value) -> lines.add(key + " = " + written(value)));
    return lines;
  }

  private static String written(String value) {
    return value.matches("0|[1-9][0-9]{0,8}|true|false")
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /**
   * Puts the table into the file in place of the one before, whose remarks go with it; the file as
   * it was stays beside it.
   *
   * @return the copy of the file as it was
   */
  public Path write(Path file, Instant now) throws IOException {
    List<String> before = Files.readAllLines(file);
    Path backup = file.resolveSibling(file.getFileName() + "." + STAMP.format(now));
    Files.copy(file, backup, StandardCopyOption.COPY_ATTRIBUTES);
    Path made = file.resolveSibling(file.getFileName() + ".new");
    Files.copy(file, made, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    Files.write(made, replaced(before));
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return backup;
  }

  private List<String> replaced(List<String> before) {
    List<String> after = new ArrayList<>();
    boolean inside = false;
    boolean placed = false;
    for (String line : before) {
      if (line.strip().startsWith("[")) {
        inside = line.strip().replaceAll("\\s", "").startsWith("[" + name + "]");
        if (inside) {
          after.addAll(lines());
          after.add("");
          placed = true;
        }
      }
      if (!inside) {
        after.add(line);
      }
    }
    if (!placed) {
      after.add("");
      after.addAll(lines());
    }
    return after;
  }
}
