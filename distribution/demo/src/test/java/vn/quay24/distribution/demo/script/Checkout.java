package vn.quay24.distribution.demo.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder with the script and nothing of the product, on a machine that has only what the test
 * puts there: no JDK, no Maven, no package manager.
 */
final class Checkout {
  private static final long LIMIT_SECONDS = 60;

  /** What every system has. */
  private static final List<String> SYSTEM =
      List.of(
          "sh",
          "cat",
          "date",
          "dirname",
          "find",
          "grep",
          "head",
          "id",
          "mkdir",
          "mv",
          "ps",
          "readlink",
          "sed",
          "sleep",
          "tail",
          "touch",
          "tr");

  final Path root;
  private final Path bin;
  private final Map<String, String> environment = new HashMap<>();

  /** What the script said, and its exit code. */
  record Said(int code, String out, String complaint) {}

  Checkout(Path folder) throws IOException {
    root = Files.createDirectories(folder.resolve("clone"));
    bin = Files.createDirectories(folder.resolve("bin"));
    Files.copy(script(), root.resolve("quay24"));
    for (String program : SYSTEM) {
      program(program, "exec " + onPath(program) + " \"$@\"");
    }
    environment.put("PATH", bin.toString());
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("JDK_ROOT", folder.resolve("nowhere").toString());
  }

  private static Path script() {
    return Path.of("..", "..", "quay24").toAbsolutePath().normalize();
  }

  private static Path onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("this machine has no " + program));
  }

  Path state() {
    return root.resolve(".quay24");
  }

  Checkout with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Puts a shell program on the path. */
  Checkout program(String name, String... lines) throws IOException {
    write(bin.resolve(name), lines);
    return this;
  }

  /** Makes a JDK of a version whose {@code java} says with what it was started. */
  Path jdk(String version) throws IOException {
    Path jdk = root.resolveSibling("jdk-" + version);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    write(
        jdk.resolve("bin/java"),
        "[ \"$1\" = -version ] && { echo 'openjdk version \"" + version + "\"' >&2; exit; }",
        "echo java \"$@\"");
    write(jdk.resolve("bin/javac"), "exit 1");
    return jdk;
  }

  /** As it is after a build. */
  Checkout built() throws IOException {
    Files.createDirectories(root.resolve("distribution/demo/target/lib"));
    Files.createDirectories(state());
    Files.writeString(state().resolve("build.stamp"), "");
    return this;
  }

  private static void write(Path file, String... lines) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /** Runs {@code sh quay24 …}. */
  Said run(String... arguments) throws IOException, InterruptedException {
    Path out = root.resolveSibling("out");
    Path complaint = root.resolveSibling("complaint");
    List<String> command = new ArrayList<>(List.of("sh", "quay24"));
    command.addAll(List.of(arguments));
    command.set(0, bin.resolve("sh").toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectOutput(out.toFile())
            .redirectError(complaint.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the script did not end");
    }
    return new Said(
        process.exitValue(),
        Files.readString(out, UTF_8).strip(),
        Files.readString(complaint, UTF_8).strip());
  }
}
