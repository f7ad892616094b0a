package vn.quay24.kiosk.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.quay24.kiosk.durable.Boundary;

/** A {@link ScriptedKiosk} in a JVM of its own. */
final class KioskProcess implements AutoCloseable {
  private static final int LAST_LINES = 40;

  private final Process process;
  private final Path diary;
  private final Path log;

  private KioskProcess(Process process, Path diary, Path log) {
    this.process = process;
    this.diary = diary;
    this.log = log;
  }

  static KioskProcess start(KioskHome home, String errand, Optional<Boundary> crash)
      throws IOException {
    Path folder = home.data().resolveSibling("out");
    Files.createDirectories(folder);
    Path diary = folder.resolve("diary-" + System.nanoTime() + ".txt");
    Path log = folder.resolve("log-" + System.nanoTime() + ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Xmx256m"));
    crash.ifPresent(boundary -> command.add("-Dquay24.crash=" + boundary));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            ScriptedKiosk.class.getName(),
            home.configuration().toString(),
            errand,
            diary.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new KioskProcess(process, diary, log);
  }

  /** Whether it ended by itself in time. */
  boolean died(long seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  boolean alive() {
    return process.isAlive();
  }

  int exitValue() {
    return process.exitValue();
  }

  /** Stages that were shown so far. */
  List<String> diary() throws IOException {
    return Files.exists(diary) ? Files.readAllLines(diary) : List.of();
  }

  String log() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    try {
      List<String> all = diary();
      return all.subList(Math.max(0, all.size() - LAST_LINES), all.size()) + "\n" + log();
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** kill -9. */
  @Override
  public void close() {
    process.destroyForcibly();
    boolean ended = false;
    try {
      ended = process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (!ended) {
      throw new IllegalStateException("the kiosk's process does not die");
    }
  }
}
