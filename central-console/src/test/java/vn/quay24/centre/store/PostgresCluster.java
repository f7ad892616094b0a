package vn.quay24.centre.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real PostgreSQL for tests: a cluster of its own on a free port. */
public final class PostgresCluster implements AutoCloseable {
  public static final String USER = "quay24";

  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  private final Path folder;
  private final Path tools;
  private final int port;

  private PostgresCluster(Path folder, Path tools, int port) {
    this.folder = folder;
    this.tools = tools;
    this.port = port;
  }

  /** Makes and starts one. */
  public static PostgresCluster start() throws IOException, InterruptedException {
    Path tools = tools();
    Path folder = Files.createTempDirectory("quay24-postgres");
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    run("chown", "postgres", folder.toString());
    asPostgres(tools.resolve("initdb") + " -A trust -U " + USER + " -D " + folder + "/data");
    asPostgres(
        tools.resolve("pg_ctl")
            + " -w -D "
            + folder
            + "/data -l "
            + folder
            + "/log -o '-p "
            + port
            + " -k "
            + folder
            + " -c listen_addresses=127.0.0.1' start");
    return new PostgresCluster(folder, tools, port);
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  private static Path tools() throws IOException {
    if (!Files.isDirectory(VERSIONS)) {
      throw new IOException("this test needs the Debian package postgresql");
    }
    try (Stream<Path> found = Files.list(VERSIONS)) {
      return found
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .findFirst()
          .orElseThrow(() -> new IOException("this test needs the Debian package postgresql"));
    }
  }

  private static void asPostgres(String command) throws IOException, InterruptedException {
    run("su", "-s", "/bin/sh", "postgres", "-c", "cd / && " + command);
  }

  private static void run(String... words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(words))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("failed: " + String.join(" ", words));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      asPostgres(tools.resolve("pg_ctl") + " -m immediate -D " + folder + "/data stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the cluster stopped", e);
    }
  }
}
