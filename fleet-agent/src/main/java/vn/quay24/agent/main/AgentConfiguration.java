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
 * @param heartbeat 5 to 300 seconds
 */
record AgentConfiguration(Path data, Path identity, Path socket, Path slots, Duration heartbeat) {
  private static final long DEFAULT_HEARTBEAT = 30;

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
    if (heartbeat < 5 || heartbeat > 300) {
      throw new IOException(file + ": heartbeat must be 5 to 300 seconds, not " + heartbeat);
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
