package vn.quay24.device.drivers.serial;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.drivers.supervise.RefusedException;

/**
 * One owner for a tty or another character device. A tty's own exclusive mode does not stop root or
 * a second open of a pty, so a locked file stands for the line; the kernel lets go of it when the
 * owner dies.
 */
public final class LineLock implements AutoCloseable {
  private static final Path COMMON = Path.of("/run/lock");
  private static final Set<PosixFilePermission> EVERYBODY =
      PosixFilePermissions.fromString("rw-rw-rw-");

  private final FileChannel file;

  private LineLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the line.
   *
   * @throws RefusedException another owner has it
   */
  public static LineLock take(Path line) throws IOException {
    FileChannel file = open(fileOf(line));
    boolean taken = false;
    try {
      FileLock lock = file.tryLock();
      taken = lock != null;
      if (taken) {
        return new LineLock(file);
      }
      throw new RefusedException("link", Withheld.Reason.OWNED, "another process owns " + line);
    } catch (OverlappingFileLockException e) {
      throw new RefusedException(
          "link", Withheld.Reason.SHARED, "another device of this process owns " + line);
    } finally {
      if (!taken) {
        file.close();
      }
    }
  }

  /** The file that whoever owns the line has locked. */
  static Path fileOf(Path line) throws IOException {
    String name = line.toRealPath().toString().substring(1).replace('/', '-');
    return folder().resolve("quay24-" + name + ".lock");
  }

  /**
   * Made once, by the kiosk or by a technician as root, and open to both for good. One that is
   * there is opened without a word of making it: the kernel forbids that for another account's
   * (fs.protected_regular).
   */
  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      FileChannel made =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.setPosixFilePermissions(file, EVERYBODY); // whatever the umask took away
      return made;
    }
  }

  private static Path folder() {
    return Files.isWritable(COMMON) ? COMMON : Path.of(System.getProperty("java.io.tmpdir"));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
