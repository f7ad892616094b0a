package vn.quay24.agent.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * {@code agent.toml}. Relative paths are relative to the file.
 *
 * @param data database and trusted release state
 * @param identity folder made by enrolment
 * @param socket local socket that the app connects to
 * @param slots catalogue slots {@code a} and {@code b}
 * @param heartbeat 5 to 60 seconds
 */
record AgentConfiguration(Path data, Path identity, Path socket, Path slots, Duration heartbeat) {
  private static final long DEFAULT_HEARTBEAT = 30;
  private static final long SHORTEST_HEARTBEAT = 5;

  /** The centre takes a kiosk for away when it hears nothing for 90 seconds. */
  private static final long LONGEST_HEARTBEAT = 60;

  /**
   * Reads the file.
   *
   * @throws IOException unreadable, or a key is wrong; the message names file and key
   */
  static AgentConfiguration read(Path file) throws IOException {
    JsonNode root;
    try {
      root = new TomlMapper().readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new IOException(file + " is not TOML: " + e.getOriginalMessage(), e);
    }
    long heartbeat = root.path("heartbeat").asLong(DEFAULT_HEARTBEAT);
    if (heartbeat < SHORTEST_HEARTBEAT || heartbeat > LONGEST_HEARTBEAT) {
      throw new IOException(
          file
              + ": heartbeat must be 5 to 60 seconds, not "
              + heartbeat
              + "; a kiosk that is silent for 90 seconds counts as away");
    }
    return new AgentConfiguration(
        path(file, root, "data"),
        path(file, root, "identity"),
        path(file, root, "socket"),
        path(file, root, "catalogue-slots"),
        Duration.ofSeconds(heartbeat));
  }

  private static Path path(Path file, JsonNode root, String key) throws IOException {
    JsonNode node = root.get(key);
    if (node == null || !node.isString() || node.asString().isBlank()) {
      throw new IOException(file + ": key " + key + " is missing; it names a path");
    }
    return file.toAbsolutePath().resolveSibling(node.asString()).normalize();
  }
}
