package vn.quay24.benchmark.code;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.emulator.camera.Photograph;

/**
 * Another reader in a process of its own. It is given width and height, four bytes each, and the
 * samples; it answers with a line: microseconds of its own CPU time, a blank, and the text in
 * Base64, or nothing.
 */
final class PeerProcess implements Contender {
  private final String name;
  private final Process process;
  private final DataOutputStream pictures;
  private final BufferedReader answers;

  /** Starts a peer; its first line is its name with its version. */
  static PeerProcess start(Path folder, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String name = answers.readLine();
    if (name == null) {
      throw new IOException(String.join(" ", command) + " does not start");
    }
    return new PeerProcess(name, process, answers);
  }

  private PeerProcess(String name, Process process, BufferedReader answers) {
    this.name = name;
    this.process = process;
    this.pictures = new DataOutputStream(process.getOutputStream());
    this.answers = answers;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CodeReading read(Photograph picture) throws IOException {
    pictures.writeInt(picture.width());
    pictures.writeInt(picture.height());
    pictures.write(picture.samples());
    pictures.flush();
    String[] answer = answer().split(" ", 2);
    String text = new String(Base64.getDecoder().decode(answer[1]), StandardCharsets.UTF_8);
    return new CodeReading(
        text.isEmpty() ? Optional.empty() : Optional.of(text),
        Duration.ofNanos(Long.parseLong(answer[0]) * 1_000));
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new EOFException(name + " has ended");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
