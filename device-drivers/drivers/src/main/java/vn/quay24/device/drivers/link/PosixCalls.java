package vn.quay24.device.drivers.link;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.VarHandle;

/**
 * The calls of POSIX that a character device needs and Java does not have: opening without
 * blocking, waiting with a limit, and asking. Constants are those of Linux on x86-64 and arm64
 * (fcntl.h, poll.h).
 */
@SuppressWarnings("restricted") // foreign code
record PosixCalls(
    Open open, Transfer read, Transfer write, Poll poll, Control control, Close close) {
  static final int OPEN_FLAGS = 0x2 | 0x100 | 0x800 | 0x80000; // RDWR NOCTTY NONBLOCK CLOEXEC
  static final int LOOK_FLAGS = 0x100 | 0x800 | 0x80000; // RDONLY NOCTTY NONBLOCK CLOEXEC
  static final short POLLIN = 0x1;
  static final short POLLOUT = 0x4;
  static final short POLLERR = 0x8;
  static final short POLLHUP = 0x10;
  static final short POLLNVAL = 0x20;

  static final int EPERM = 1;
  static final int ENOENT = 2;
  static final int EINTR = 4;
  static final int EAGAIN = 11;
  static final int EACCES = 13;
  static final int EBUSY = 16;

  static final PosixCalls SYSTEM = load();

  private static final VarHandle ERRNO =
      Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));

  /** {@code open(2)}. */
  @FunctionalInterface
  public interface Open {
    int call(MemorySegment state, MemorySegment path, int flags);
  }

  /** {@code read(2)} and {@code write(2)}. */
  @FunctionalInterface
  public interface Transfer {
    long call(MemorySegment state, int descriptor, MemorySegment buffer, long count);
  }

  /** {@code poll(2)}. */
  @FunctionalInterface
  public interface Poll {
    int call(MemorySegment state, MemorySegment descriptors, long count, int millis);
  }

  /** {@code ioctl(2)} with an answer. */
  @FunctionalInterface
  public interface Control {
    int call(MemorySegment state, int descriptor, long request, MemorySegment answer);
  }

  /** {@code close(2)}. */
  @FunctionalInterface
  public interface Close {
    int call(MemorySegment state, int descriptor);
  }

  /** Room for the error number of a call. */
  static MemorySegment state(Arena arena) {
    return arena.allocate(Linker.Option.captureStateLayout());
  }

  static int errno(MemorySegment state) {
    return (int) ERRNO.get(state, 0L);
  }

  private static PosixCalls load() {
    Linker.Option variadic = Linker.Option.firstVariadicArg(2);
    return new PosixCalls(
        bind("open", Open.class, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), variadic),
        bind("read", Transfer.class, transfer()),
        bind("write", Transfer.class, transfer()),
        bind("poll", Poll.class, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT)),
        bind(
            "ioctl",
            Control.class,
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
            variadic),
        bind("close", Close.class, FunctionDescriptor.of(JAVA_INT, JAVA_INT)));
  }

  private static FunctionDescriptor transfer() {
    return FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  }

  private static <T> T bind(
      String function, Class<T> type, FunctionDescriptor form, Linker.Option... more) {
    Linker linker = Linker.nativeLinker();
    Linker.Option[] options = new Linker.Option[more.length + 1];
    System.arraycopy(more, 0, options, 0, more.length);
    options[more.length] = Linker.Option.captureCallState("errno");
    return MethodHandleProxies.asInterfaceInstance(
        type, linker.downcallHandle(linker.defaultLookup().findOrThrow(function), form, options));
  }
}
