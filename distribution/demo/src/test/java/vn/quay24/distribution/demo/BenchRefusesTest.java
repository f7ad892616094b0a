package vn.quay24.distribution.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bench that cannot start says why in one sentence, and leaves nothing behind. */
class BenchRefusesTest {
  private static final int CANNOT = 1;
  private static final int MISUSED = 2;

  @TempDir Path folder;

  @Test
  void aPortInUseIsNamedWithWhatItIsFor() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int bench = other.getLocalPort() - 1;

      BenchCommand.Said said =
          BenchCommand.start("--home", folder.toString(), "--port", String.valueOf(bench));

      assertEquals(
          new BenchCommand.Said(
              CANNOT,
              "Port %d (for the centre's pages) is in use by another program: stop that, or choose others with --port N."
                  .formatted(bench + 1)),
          said);
      assertFalse(Files.exists(folder.resolve("demo-" + bench)));
    }
  }

  @Test
  void aPortWithoutRoomForTheOtherSevenIsRefused() throws Exception {
    assertEquals(
        new BenchCommand.Said(
            MISUSED,
            "--port takes 1024 to 65528: the demo listens on that port and the next seven."),
        BenchCommand.start("--home", folder.toString(), "--port", "65529"));
  }

  @Test
  void anOptionThatIsNotThereIsNamed() throws Exception {
    assertEquals(
        new BenchCommand.Said(MISUSED, "There is no option --prot."),
        BenchCommand.start("--prot", "9000"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("state"), "");

    BenchCommand.Said said = BenchCommand.start("--home", file.toString(), "--port", "19024");

    assertEquals(CANNOT, said.code());
    assertEquals(
        "The demo cannot start: %s cannot be read or written."
            .formatted(file.resolve("demo-19024")),
        said.complaint());
  }

  @Test
  void aFolderTooDeepForSocketsIsRefusedBeforeAnythingIsMade() throws Exception {
    Path deep = folder.resolve("a-very-long-name-for-a-folder".repeat(3));

    assertEquals(
        new BenchCommand.Said(
            CANNOT,
            "The folder %s has too long a name for the sockets of a demo: put the clone higher up."
                .formatted(deep.resolve("demo-19024"))),
        BenchCommand.start("--home", deep.toString(), "--port", "19024"));
    assertFalse(Files.exists(deep));
  }
}
