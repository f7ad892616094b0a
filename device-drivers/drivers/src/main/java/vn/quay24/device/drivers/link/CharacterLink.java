package vn.quay24.device.drivers.link;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.drivers.serial.LineLock;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * A character device that is read and written as it is, such as {@code /dev/usb/lp0} of Linux'
 * usblp. Opened without blocking and waited on by {@code poll(2)} in slices, so that no thread is
 * ever held by a printer that takes nothing or says nothing, and an interrupt or {@link #close}
 * ends a wait within a slice.
 */
public final class CharacterLink implements ByteLink {
  private static final System.Logger LOG = System.getLogger(CharacterLink.class.getName());
  private static final PosixCalls SYSTEM = PosixCalls.SYSTEM;
  private static final Duration WRITE_LIMIT = Duration.ofSeconds(5); // without any progress
  private static final int SLICE_MILLIS = 50;
  private static final int PIECE = 4_096;
  private static final long NOTHING_CAME_NANOS = 5_000_000;

  private final int descriptor;
  private final LineLock lock;
  private final Duration writeLimit;
  private volatile boolean closed;
  private boolean released; // under this, as every use of the descriptor

  private CharacterLink(int descriptor, LineLock lock, Duration writeLimit) {
    this.descriptor = descriptor;
    this.lock = lock;
    this.writeLimit = writeLimit;
  }

  /**
   * Opens a device for this process alone.
   *
   * @throws NoSuchFileException it is not there
   * @throws RefusedException another process owns it, or this account may not open it
   */
  public static CharacterLink open(Path path) throws IOException {
    return open(path, WRITE_LIMIT);
  }

  static CharacterLink open(Path path, Duration writeLimit) throws IOException {
    LineLock lock = LineLock.take(path);
    boolean opened = false;
    try {
      CharacterLink link = new CharacterLink(descriptor(path), lock, writeLimit);
      opened = true;
      return link;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  private static int descriptor(Path path) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = PosixCalls.state(arena);
      int descriptor =
          SYSTEM.open().call(state, arena.allocateFrom(path.toString()), PosixCalls.OPEN_FLAGS);
      if (descriptor >= 0) {
        return descriptor;
      }
      throw switch (PosixCalls.errno(state)) {
        case PosixCalls.ENOENT -> new NoSuchFileException(path.toString());
        case PosixCalls.EACCES, PosixCalls.EPERM ->
            new RefusedException(
                "link", Withheld.Reason.FORBIDDEN, "this account may not read and write " + path);
        case PosixCalls.EBUSY ->
            new RefusedException("link", Withheld.Reason.BUSY, "another program uses " + path);
        default ->
            new IOException("cannot open " + path + " (errno " + PosixCalls.errno(state) + ")");
      };
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    Deadline deadline = Deadline.in(writeLimit);
    for (int at = 0; at < bytes.length; ) {
      requireNotInterrupted();
      int written = written(bytes, at);
      if (written > 0) {
        at += written;
        deadline = Deadline.in(writeLimit);
      } else if (deadline.passed()) {
        throw new LinkTimeoutException("the far side takes no bytes for " + writeLimit);
      }
    }
  }

  /** Writes what the device takes within a slice. */
  private synchronized int written(byte[] bytes, int from) throws IOException {
    if (!ready(PosixCalls.POLLOUT, SLICE_MILLIS)) {
      return 0;
    }
    int count = Math.min(PIECE, bytes.length - from);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = PosixCalls.state(arena);
      MemorySegment buffer = arena.allocate(count);
      MemorySegment.copy(bytes, from, buffer, ValueLayout.JAVA_BYTE, 0, count);
      return moved(SYSTEM.write().call(state, descriptor, buffer, count), state);
    }
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    Deadline deadline = Deadline.in(limit);
    do {
      requireNotInterrupted();
      byte[] bytes = readNow(max, deadline);
      if (bytes.length > 0) {
        return bytes;
      }
    } while (!deadline.passed());
    return new byte[0];
  }

  private synchronized byte[] readNow(int max, Deadline deadline) throws IOException {
    int wait = (int) Math.min(SLICE_MILLIS, deadline.left().toMillis() + 1);
    if (!ready(PosixCalls.POLLIN, deadline.passed() ? 0 : wait)) {
      return new byte[0];
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = PosixCalls.state(arena);
      MemorySegment buffer = arena.allocate(max);
      int count = moved(SYSTEM.read().call(state, descriptor, buffer, max), state);
      if (count == 0) {
        LockSupport.parkNanos(NOTHING_CAME_NANOS); // usblp hands on a printer's empty packets
      }
      return buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
    }
  }

  /** Whether the device can be read or written; waits for it at most so long. */
  private boolean ready(short event, int millis) throws IOException {
    if (closed) {
      throw new LinkClosedException("closed on this side");
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = PosixCalls.state(arena);
      MemorySegment one = arena.allocate(8, 4); // struct pollfd
      one.set(ValueLayout.JAVA_INT, 0, descriptor);
      one.set(ValueLayout.JAVA_SHORT, 4, event);
      int count = SYSTEM.poll().call(state, one, 1, millis);
      short shown = one.get(ValueLayout.JAVA_SHORT, 6);
      if (count < 0 && PosixCalls.errno(state) != PosixCalls.EINTR) {
        throw new LinkClosedException("the device is gone");
      }
      if ((shown & event) == 0
          && (shown & (PosixCalls.POLLERR | PosixCalls.POLLHUP | PosixCalls.POLLNVAL)) != 0) {
        throw new LinkClosedException("the device is gone");
      }
      return count > 0;
    }
  }

  private static int moved(long count, MemorySegment state) throws LinkClosedException {
    if (count >= 0) {
      return (int) count;
    }
    return switch (PosixCalls.errno(state)) {
      case PosixCalls.EAGAIN, PosixCalls.EINTR -> 0;
      default ->
          throw new LinkClosedException("the device is gone, errno " + PosixCalls.errno(state));
    };
  }

  private static void requireNotInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted while waiting for the device");
    }
  }

  @Override
  public void close() {
    closed = true; // a wait under way ends with its slice
    synchronized (this) {
      if (!released) {
        released = true;
        release();
      }
    }
  }

  private void release() {
    try (Arena arena = Arena.ofConfined()) {
      SYSTEM.close().call(PosixCalls.state(arena), descriptor);
      lock.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "letting go of a device", e);
    }
  }
}
