package vn.quay24.device.emulator.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What passed between a driver and its hardware, as {@code quay24 devices record} writes it (the
 * form is in {@code docs/reference/devices.md}).
 */
public record Recording(List<Event> events) {
  private static final String TITLE = "# quay24 recording 1";
  private static final Pattern BYTES =
      Pattern.compile("(\\d{1,18}) ([<>])([+ ])((?:[0-9a-f]{2}){1,1024})");
  private static final Pattern NOTE = Pattern.compile("(\\d{1,18}) ! (.{1,200})");
  private static final long LONGEST_FILE = 64L * 1024 * 1024;

  public Recording {
    events = List.copyOf(events);
  }

  /** One thing that happened, microseconds after the recording began. */
  public sealed interface Event {
    long micros();
  }

  /** The driver sent these bytes at once. */
  public record Sent(long micros, byte[] bytes) implements Event {}

  /** These bytes came from the hardware. */
  public record Came(long micros, byte[] bytes) implements Event {}

  /** The line was opened, reset, lost … */
  public record Note(long micros, String word) implements Event {}

  /**
   * Reads a recording.
   *
   * @throws IOException unreadable, or no recording; names the line
   */
  public static Recording read(Path file) throws IOException {
    if (Files.size(file) > LONGEST_FILE) {
      throw new IOException(file + " is longer than a recording can be");
    }
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a recording's text.
   *
   * @throws IllegalArgumentException it is none; names the line
   */
  public static Recording parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(TITLE)) {
      throw new IllegalArgumentException("line 1 is not \"" + TITLE + "\"");
    }
    List<Event> events = new ArrayList<>();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher bytes = BYTES.matcher(line);
      Matcher note = NOTE.matcher(line);
      if (bytes.matches()) {
        whole.writeBytes(HexFormat.of().parseHex(bytes.group(4)));
        if (bytes.group(3).equals(" ")) {
          events.add(event(Long.parseLong(bytes.group(1)), bytes.group(2), whole.toByteArray()));
          whole.reset();
        }
      } else if (note.matches()) {
        events.add(new Note(Long.parseLong(note.group(1)), note.group(2)));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        throw new IllegalArgumentException("line " + (i + 1) + " is no line of a recording");
      }
    }
    return new Recording(events);
  }

  private static Event event(long micros, String direction, byte[] bytes) {
    return direction.equals(">") ? new Sent(micros, bytes) : new Came(micros, bytes);
  }
}
