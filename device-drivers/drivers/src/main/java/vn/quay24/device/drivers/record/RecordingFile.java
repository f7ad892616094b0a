package vn.quay24.device.drivers.record;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes every byte of a link to a file, with its time and direction. The form is in {@code
 * docs/reference/devices.md}; the emulators' {@code replay} reads it. A recording holds what the
 * device says: of a card reader that is a person's data.
 *
 * <p>When the file cannot be written, or is full, the device works on and {@link #problem} says so.
 */
public final class RecordingFile implements Witness, AutoCloseable {
  private static final long LONGEST = 64L * 1024 * 1024; // characters
  private static final int BYTES_A_LINE = 64;

  private final Writer out; // under this
  private final long begun = System.nanoTime();
  private long length; // under this
  private @Nullable String problem; // under this

  private RecordingFile(Writer out) {
    this.out = out;
  }

  /**
   * Begins a recording in a new file that only this account can read.
   *
   * @param title what is recorded; each line of it becomes a remark
   * @throws java.nio.file.FileAlreadyExistsException there is one already
   */
  public static RecordingFile begin(Path file, List<String> title, InstantSource clock)
      throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    RecordingFile recording =
        new RecordingFile(
            Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE));
    recording.line("# quay24 recording 1");
    title.forEach(each -> recording.line("# " + each));
    recording.line("# begun " + clock.instant());
    return recording;
  }

  /** Why the recording is not whole, if it is not. */
  public synchronized Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public synchronized void sent(byte[] bytes) {
    bytes('>', bytes);
  }

  @Override
  public synchronized void came(byte[] bytes) {
    bytes('<', bytes);
  }

  @Override
  public synchronized void event(String word) {
    line(stamp() + " ! " + word);
  }

  /** Bytes that passed at once have one time; a plus says that more of them follows. */
  private void bytes(char direction, byte[] bytes) {
    String stamp = stamp();
    for (int at = 0; at < bytes.length; at += BYTES_A_LINE) {
      int end = Math.min(bytes.length, at + BYTES_A_LINE);
      char mark = end < bytes.length ? '+' : ' ';
      line(stamp + " " + direction + mark + HexFormat.of().formatHex(bytes, at, end));
    }
  }

  private String stamp() {
    return "%010d".formatted((System.nanoTime() - begun) / 1_000);
  }

  private synchronized void line(String text) {
    if (problem != null) {
      return;
    }
    length += text.length() + 1;
    if (length > LONGEST) {
      problem = "longer than " + LONGEST + " characters";
      return;
    }
    try {
      out.write(text + "\n");
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
