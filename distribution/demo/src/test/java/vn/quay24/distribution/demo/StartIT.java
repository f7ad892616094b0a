package vn.quay24.distribution.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo whose state cannot be used says so soon, instead of waiting for what never comes up. */
class StartIT {
  private static final int CANNOT = 1;
  private static final String PORT = "18224";

  @TempDir Path folder;

  @Test
  void aCentreThatCannotReadItsStateIsNamedWithItsLogAndAWayOut() throws Exception {
    Path home = folder.resolve("demo-" + PORT);
    Path database = home.resolve("centre/data/centre.db");
    Files.createDirectories(database.getParent());
    Files.writeString(database, "no database at all");

    BenchCommand.Said said =
        BenchCommand.start(
            "--home",
            folder.toString(),
            "--image",
            Path.of("..").toAbsolutePath().normalize().toString(),
            "--port",
            PORT);

    assertEquals(CANNOT, said.code(), said::complaint);
    assertEquals(
        "The centre ends as often as it is started; "
            + home.resolve("logs/centre.log")
            + " says why, and ./quay24 demo --fresh begins with a new state.",
        said.complaint());
  }
}
