package vn.quay24.device.emulator.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sound card behind a program that behaves like {@code aplay}: a shell script that leaves the
 * samples in a folder, or says what {@code aplay} says when there is no card. Holds no more than
 * the newest sounds. Thread-safe.
 */
public final class EmulatedSoundCard {
  private static final System.Logger LOG = System.getLogger(EmulatedSoundCard.class.getName());
  private static final int MOST_SOUNDS = 20;
  private static final String SOUND = ".sound";

  private final Path script;
  private final Path slot;
  private final Path away;
  private final Map<Path, HeardSound> known = new HashMap<>(); // guarded by this

  private EmulatedSoundCard(Path script, Path slot, Path away) {
    this.script = script;
    this.slot = slot;
    this.away = away;
  }

  /** Puts a card and its program into a folder. */
  public static EmulatedSoundCard in(Path folder) throws IOException {
    Path slot = folder.toAbsolutePath().resolve("sound-card");
    Path away = folder.toAbsolutePath().resolve("sound-card-away");
    Path script = folder.toAbsolutePath().resolve("aplay");
    Files.createDirectories(slot);
    empty(slot);
    Files.writeString(script, program(slot.toString().replace("'", "'\\''")));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return new EmulatedSoundCard(script, slot, away);
  }

  /** Options of no meaning for it are passed over. */
  private static String program(String slot) {
    return """
      #!/bin/sh
      pcm=default
      while [ $# -gt 0 ]; do
        if [ "$1" = -D ]; then pcm=$2; shift; fi
        shift
      done
      if ! part=$(mktemp '%s/XXXXXXXX.part' 2>/dev/null); then
        echo "aplay: main:831: audio open error: No such device" >&2
        exit 1
      fi
      { printf '%%s\\n' "$pcm"; cat; } >"$part" && mv "$part" "${part%%.part}.sound"
      """
        .formatted(slot);
  }

  /** Earlier sounds are nobody's any more. */
  private static void empty(Path slot) throws IOException {
    try (Stream<Path> left = Files.list(slot)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
  }

  /** For the setting {@code command}. */
  public Path program() {
    return script;
  }

  public synchronized boolean plugged() {
    return Files.exists(slot);
  }

  public synchronized void plug() {
    move(away, slot);
  }

  public synchronized void unplug() {
    move(slot, away);
  }

  private static void move(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was played until now, without silence; the oldest first. */
  public synchronized List<HeardSound> heard() {
    try (Stream<Path> files = Files.list(plugged() ? slot : away)) {
      List<Played> all =
          files
              .filter(file -> file.toString().endsWith(SOUND))
              .map(file -> new Played(file, known.computeIfAbsent(file, EmulatedSoundCard::heard)))
              .sorted(Comparator.comparing(played -> played.sound().at()))
              .toList();
      List<Played> loud = all.stream().filter(Played::loud).toList();
      List<Played> newest = loud.subList(Math.max(0, loud.size() - MOST_SOUNDS), loud.size());
      for (Played played : all) {
        if (!newest.contains(played)) {
          Files.deleteIfExists(played.file());
          known.remove(played.file());
        }
      }
      return newest.stream().map(Played::sound).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Played(Path file, HeardSound sound) {

    boolean loud() {
      return Ear.loudest(sound.samples()) > 0;
    }
  }

  private static HeardSound heard(Path file) {
    try {
      Instant at = Files.getLastModifiedTime(file).toInstant();
      byte[] bytes = Files.readAllBytes(file);
      int line = 0;
      while (line < bytes.length && bytes[line] != '\n') {
        line++;
      }
      return new HeardSound(
          at,
          new String(bytes, 0, line, StandardCharsets.UTF_8),
          Arrays.copyOfRange(bytes, Math.min(line + 1, bytes.length), bytes.length));
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a sound that cannot be read", e);
      return new HeardSound(Instant.EPOCH, "", new byte[0]);
    }
  }
}
