package vn.quay24.agent.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentConfigurationTest {
  @TempDir Path folder;

  @Test
  void aHeartbeatThatWouldMakeAKioskLookAwayIsRefusedWithASentence() throws IOException {
    IOException refusal = assertThrows(IOException.class, () -> read(61));

    assertTrue(String.valueOf(refusal.getMessage()).contains("counts as away"));
    assertEquals(Duration.ofSeconds(60), read(60).heartbeat());
  }

  private AgentConfiguration read(int heartbeat) throws IOException {
    Path file = folder.resolve("agent.toml");
    Files.writeString(
        file,
        """
        data = "data"
        identity = "identity"
        socket = "agent.sock"
        catalogue-slots = "slots"
        heartbeat = %d
        """
            .formatted(heartbeat));
    return AgentConfiguration.read(file);
  }
}
