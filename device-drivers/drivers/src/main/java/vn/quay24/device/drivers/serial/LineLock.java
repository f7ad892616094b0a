package vn.quay24.device.drivers.serial;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.drivers.supervise.RefusedException;

/**
 * One owner for a tty or another character device. A tty's own exclusive mode does not stop root or
 * a second open of a pty, so a locked file stands for the line; the kernel lets go of it when the
 * owner dies.
 */
public final class LineLock implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LineLock.class.getName());
  private static final Path COMMON = Path.of("/run/lock");
  private static final Set<PosixFilePermission> EVERYBODY =
      PosixFilePermissions.fromString("rw-rw-rw-");

  /** For reading, too: what is opened for writing alone may wait for ever, if it is a pipe. */
  private static final Set<OpenOption> TO_LOCK =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  /**
   * Those of this process. The kernel forgets all locks of a process on a file as soon as the
   * process closes any opening of it, so a second one must never be made.
   */
  private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

  private final Path name;
  private final FileChannel file;

  private LineLock(Path name, FileChannel file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Takes the line.
   *
   * @throws RefusedException another owner has it, or this account may not lock it
   */
  public static LineLock take(Path line) throws IOException {
    Path name = fileOf(line);
    if (!TAKEN.add(name)) {
      throw new RefusedException(
          "link", Withheld.Reason.SHARED, "another device of this process owns " + line);
    }
    boolean taken = false;
    try {
      LineLock lock = new LineLock(name, locked(line, name));
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        TAKEN.remove(name);
      }
    }
  }

  private static FileChannel locked(Path line, Path name) throws IOException {
    FileChannel file = open(name);
    FileLock lock = null;
    try {
      lock = file.tryLock();
      if (lock != null) {
        return file;
      }
      throw new RefusedException("link", Withheld.Reason.OWNED, "another process owns " + line);
    } finally {
      if (lock == null) {
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
  private static FileChannel open(Path name) throws IOException {
    try {
      Files.createFile(name);
      Files.setPosixFilePermissions(name, EVERYBODY); // whatever the umask took away
    } catch (FileAlreadyExistsException e) {
      LOG.log(Level.TRACE, "the line was locked before", e);
    }
    if (!Files.isRegularFile(name, LinkOption.NOFOLLOW_LINKS)) {
      throw new RefusedException("link", Withheld.Reason.FORBIDDEN, name + " is no file");
    }
    try {
      return FileChannel.open(name, TO_LOCK);
    } catch (AccessDeniedException e) {
      RefusedException refused =
          new RefusedException(
              "link", Withheld.Reason.FORBIDDEN, "this account may not write " + name);
      refused.initCause(e);
      throw refused;
    }
  }

  private static Path folder() {
    return Files.isWritable(COMMON) ? COMMON : Path.of(System.getProperty("java.io.tmpdir"));
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      TAKEN.remove(name);
    }
  }
}
