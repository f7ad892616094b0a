package vn.quay24.protocol.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A verified release on a kiosk's disk: the root chain, the targets metadata and the targets. The
 * agent writes it; the app verifies it again before it loads.
 */
public final class ReleaseSlot {
  private static final String TARGETS = "targets.json";

  private final Path folder;

  public ReleaseSlot(Path folder) {
    this.folder = folder;
  }

  /** What a slot holds. */
  public record Contents(long release, Map<String, byte[]> targets) {
    public Contents {
      targets = Map.copyOf(targets);
    }
  }

  /**
   * Writes a release, whole and forced to disk, with the roots that lead to it from the enrolled
   * one. The slot must not be in use.
   */
  public void write(Trust trust, Map<String, byte[]> targets) throws IOException {
    Files.createDirectories(folder);
    try (var old = Files.newDirectoryStream(folder)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    List<byte[]> chain = trust.chain();
    for (int i = 0; i < chain.size(); i++) {
      put("root-%03d.json".formatted(i), chain.get(i));
    }
    byte[] metadata = trust.files().get(Role.TARGETS);
    if (metadata == null) {
      throw new IllegalArgumentException("nothing is trusted yet");
    }
    for (Map.Entry<String, byte[]> target : targets.entrySet()) {
      put(target.getKey(), target.getValue());
    }
    put(TARGETS, metadata);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
      file.force(true);
    }
  }

  /**
   * Reads and verifies everything in the slot.
   *
   * @param enrolledRoot root metadata that enrolment brought
   * @throws RefusedException the slot is not what was verified when it was written
   */
  public Contents open(byte[] enrolledRoot) throws IOException, RefusedException {
    Trust trust = Trust.startingFrom(enrolledRoot);
    for (byte[] root : chain()) {
      trust = trust.withNextRoot(root);
    }
    trust = trust.withInstalledTargets(read(TARGETS, Role.TARGETS.longest()));
    Map<String, byte[]> targets = new HashMap<>();
    for (Map.Entry<String, FileDescription> target : trust.targets().entrySet()) {
      byte[] bytes = read(target.getKey(), target.getValue().length());
      trust.requireTarget(target.getKey(), bytes);
      targets.put(target.getKey(), bytes);
    }
    return new Contents(trust.release(), targets);
  }

  /** Roots after the enrolled one, oldest first. */
  private List<byte[]> chain() throws IOException, RefusedException {
    List<byte[]> chain = new ArrayList<>();
    for (int i = 0; Files.exists(folder.resolve("root-%03d.json".formatted(i))); i++) {
      chain.add(read("root-%03d.json".formatted(i), Role.ROOT.longest()));
    }
    return chain;
  }

  private byte[] read(String name, long longest) throws IOException, RefusedException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new RefusedException(Refusal.MISSING, name, "");
    }
    if (Files.size(file) > longest) {
      throw new RefusedException(Refusal.TOO_LARGE, name, Files.size(file) + " bytes");
    }
    return Files.readAllBytes(file);
  }
}
