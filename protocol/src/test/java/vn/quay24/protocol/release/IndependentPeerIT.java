package vn.quay24.protocol.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library under the reference implementation reads what we sign, and we what it signs. */
class IndependentPeerIT {
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final int LIMIT_SECONDS = 60;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void bringThePeer() throws IOException, InterruptedException {
    try (InputStream in =
        Objects.requireNonNull(IndependentPeerIT.class.getResourceAsStream("peer.py"))) {
      Files.copy(in, folder.resolve("peer.py"));
    }
    if (!Files.exists(PYTHON)
        || run(List.of("-c", "import securesystemslib, cryptography")).exit() != 0) {
      fail(
          "this test needs the Debian packages python3-securesystemslib and python3-cryptography; run ./quay24 test");
    }
  }

  @Test
  void thePeerVerifiesWhatWeSign() throws Exception {
    Repository repository = new Repository();
    repository.publish(1, "phí 8000");
    new ReleaseShelf(folder.resolve("served"))
        .accept(new ReleaseUpload(new HashMap<>(repository.files)), Repository.NOW);

    Ran ran = run(List.of("peer.py", "verify", "served/metadata", "served/metadata/1.root.json"));

    assertEquals(0, ran.exit(), ran.said());
    for (String file : List.of("1.root", "1.targets", "1.snapshot", "timestamp")) {
      assertTrue(ran.said().contains("verified " + file + ".json"), ran.said());
    }
  }

  @Test
  void weVerifyWhatThePeerSigns() throws Exception {
    Ran ran = run(List.of("peer.py", "sign", "theirs"));
    assertEquals(0, ran.exit(), ran.said());

    ReleaseShelf theirs = new ReleaseShelf(folder.resolve("theirs"));
    Trust start = Trust.startingFrom(theirs.firstRoot().orElseThrow());
    ReleaseUpdate.Release release =
        new ReleaseUpdate(theirs).newest(start, Instant.parse("2026-11-25T00:00:00Z"));

    assertEquals(1, release.trust().release());
    assertArrayEquals("phí 8000".getBytes(UTF_8), release.targets().get("catalogue.zip"));
  }

  private record Ran(int exit, String said) {}

  private Ran run(List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(PYTHON.toString()));
    line.addAll(arguments);
    Path output = folder.resolve("said");
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      fail("the peer did not answer within " + LIMIT_SECONDS + " s");
    }
    return new Ran(process.exitValue(), Files.readString(output));
  }
}
