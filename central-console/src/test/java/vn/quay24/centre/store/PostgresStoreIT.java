package vn.quay24.centre.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real PostgreSQL, a cluster of its own on a free port. */
class PostgresStoreIT extends StoreContract {
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  private static Path cluster;
  private static Path tools;
  private static Database database;

  @BeforeAll
  static void open() throws Exception {
    tools = tools();
    cluster = Files.createTempDirectory("quay24-postgres");
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    run("chown", "postgres", cluster.toString());
    asPostgres(tools.resolve("initdb") + " -A trust -U quay24 -D " + cluster + "/data");
    asPostgres(
        tools.resolve("pg_ctl")
            + " -w -D "
            + cluster
            + "/data -l "
            + cluster
            + "/log -o '-p "
            + port
            + " -k "
            + cluster
            + " -c listen_addresses=127.0.0.1' start");
    database = Database.open("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "quay24", "");
  }

  @AfterAll
  static void close() throws Exception {
    if (database != null) {
      database.close();
    }
    asPostgres(tools.resolve("pg_ctl") + " -m immediate -D " + cluster + "/data stop");
  }

  @Override
  Database database() {
    return database;
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
}
