package vn.quay24.centre.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import vn.quay24.centre.dossier.PartShelf;
import vn.quay24.protocol.dossier.SealedDossier.Part;

/**
 * Ciphertexts as files {@code {dossier}/{part}}, with the suffix {@code .partial} until they are
 * whole. Nodes that share a database share this folder. Thread-safe.
 */
public final class FilePartShelf implements PartShelf {
  private static final int STRIPES = 64;
  private static final int BUFFER = 64 * 1024;

  private final Path root;
  private final Lock[] locks =
      IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

  /** Keeps the parts below this folder, which is made when it is not there. */
  public FilePartShelf(Path root) throws IOException {
    Files.createDirectories(root);
    this.root = root;
  }

  @Override
  public long held(UUID dossier, Part part) throws IOException {
    Path whole = file(dossier, part);
    if (Files.exists(whole)) {
      return Files.size(whole);
    }
    Path partial = partial(whole);
    return Files.exists(partial) ? Files.size(partial) : 0;
  }

  @Override
  public boolean whole(UUID dossier, Part part) throws IOException {
    Path file = file(dossier, part);
    return Files.exists(file) && Files.size(file) == part.size();
  }

  @Override
  public Append append(UUID dossier, Part part, long offset, InputStream bytes) throws IOException {
    Lock lock = locks[Math.floorMod(dossier.hashCode(), STRIPES)];
    lock.lock();
    try {
      return appendHeld(dossier, part, offset, bytes);
    } finally {
      lock.unlock();
    }
  }

  private Append appendHeld(UUID dossier, Part part, long offset, InputStream bytes)
      throws IOException {
    if (offset != held(dossier, part)) {
      return Append.OFFSET_DIFFERS;
    }
    Path whole = file(dossier, part);
    if (Files.exists(whole)) {
      return bytes.read() < 0 ? Append.ADDED : Append.TOO_LONG;
    }
    Path folder = root.resolve(dossier.toString());
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      force(root);
    }
    Path partial = partial(whole);
    if (!write(partial, offset, bytes, part.size())) {
      return Append.TOO_LONG;
    }
    if (Files.size(partial) < part.size()) {
      return Append.ADDED;
    }
    if (!hash(partial).equals(part.sha256())) {
      Files.delete(partial);
      return Append.HASH_DIFFERS;
    }
    Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
    force(folder);
    return Append.ADDED;
  }

  @Override
  public byte[] read(UUID dossier, Part part) throws IOException {
    return Files.readAllBytes(file(dossier, part));
  }

  /** Writes what the stream gives, even when it breaks; false when it gives too much. */
  private static boolean write(Path file, long offset, InputStream bytes, long limit)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(offset);
      channel.position(offset);
      byte[] buffer = new byte[BUFFER];
      try {
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
          if (channel.position() + read > limit) {
            channel.truncate(offset);
            return false;
          }
          ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, read);
          while (chunk.hasRemaining()) {
            channel.write(chunk);
          }
        }
        return true;
      } finally {
        channel.force(true);
      }
    }
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Makes a rename or a new name durable. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(UUID dossier, Part part) {
    return root.resolve(dossier.toString()).resolve(part.name());
  }

  private static Path partial(Path whole) {
    return whole.resolveSibling(whole.getFileName() + ".partial");
  }
}
