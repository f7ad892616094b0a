package vn.quay24.device.drivers.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.RefusedException;

/**
 * ALSA's player, one child process a sound: a sound card that hangs dies with it. Its exit code
 * tells no more than that something failed; why is in its last line.
 *
 * @param command with its arguments
 * @param configuration a configuration of ALSA instead of the machine's
 */
record Aplay(List<String> command, Optional<Path> configuration) {
  private static final System.Logger LOG = System.getLogger(Aplay.class.getName());
  private static final int MOST_COMPLAINTS = 8_192;
  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  /**
   * A way into a sound card, by ALSA's name.
   *
   * @param setting the key of the device file that names it
   */
  record Pcm(String setting, String name) {}

  Aplay {
    command = List.copyOf(command);
  }

  /**
   * Plays samples on a PCM of ALSA; none at all only opens it.
   *
   * @throws IOException the PCM cannot be opened: no card, or not this one
   * @throws DeviceException it did not end within the limit
   */
  void play(DeviceId id, Pcm pcm, byte[] samples, Duration limit)
      throws IOException, DeviceException, InterruptedException {
    Process process = start(pcm.name());
    try {
      Thread.ofVirtual().name("sound-samples").start(() -> feed(process, samples));
      CompletableFuture<String> complaints = new CompletableFuture<>();
      Thread.ofVirtual()
          .name("sound-complaints")
          .start(() -> complaints.complete(lastLine(process.getInputStream())));
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new DeviceException(new DeviceFault.TimedOut(id, "sound", limit));
      }
      if (process.exitValue() != 0) {
        throw failure(
            pcm,
            complaints.completeOnTimeout("", LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS).join());
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start(String pcm) throws RefusedException {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("-q", "-D", pcm, "-t", "raw", "-f", "S16_LE", "-c", "1", "-r"));
    words.addAll(List.of(String.valueOf(Samples.RATE), "-"));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    configuration.ifPresent(file -> builder.environment().put("ALSA_CONFIG_PATH", file.toString()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new RefusedException(
          "command", command.getFirst() + " cannot be started: " + e.getMessage(), e);
    }
  }

  private static IOException failure(Pcm pcm, String complaint) {
    String words = pcm.name() + ": " + (complaint.isEmpty() ? "cannot be played on" : complaint);
    return withheld(complaint)
        .<IOException>map(reason -> new RefusedException(pcm.setting(), reason, words))
        .orElseGet(() -> new IOException(words));
  }

  /** In the words of strerror, which aplay ends its last line with. */
  private static Optional<Withheld.Reason> withheld(String complaint) {
    if (complaint.contains("Device or resource busy")) {
      return Optional.of(Withheld.Reason.BUSY);
    }
    return complaint.contains("Permission denied")
        ? Optional.of(Withheld.Reason.FORBIDDEN)
        : Optional.empty();
  }

  private static void feed(Process process, byte[] samples) {
    try (OutputStream input = process.getOutputStream()) {
      input.write(samples);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a player took not all samples", e);
    }
  }

  private static String lastLine(InputStream output) {
    try (output) {
      byte[] bytes = output.readNBytes(MOST_COMPLAINTS);
      output.skip(Long.MAX_VALUE);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return lines.isEmpty() ? "" : lines.getLast();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a player's complaints were cut short", e);
      return "";
    }
  }
}
