package vn.quay24.protocol.supervisor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandleProxies;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A Unix-domain datagram socket to write to (unix(7)), which Java has none of: three calls of the C
 * library.
 *
 * @param path as in {@code sun_path}; a leading zero byte for an abstract one
 */
@SuppressWarnings("restricted") // the one place of this module that calls foreign code
record NotifySocket(byte[] path, Open open, SendTo sendTo, Close close) {
  private static final int AF_UNIX = 1;
  private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int FAMILY_BYTES = 2;
  private static final int MOST_PATH = 107;

  /** {@code socket(2)}. */
  @FunctionalInterface
  public interface Open {
    int call(int domain, int type, int protocol);
  }

  /** {@code sendto(2)}. */
  @FunctionalInterface
  public interface SendTo {
    long call(
        int socket, MemorySegment bytes, long length, int flags, MemorySegment to, int toLength);
  }

  /** {@code close(2)}. */
  @FunctionalInterface
  public interface Close {
    int call(int socket);
  }

  /**
   * The socket that {@code NOTIFY_SOCKET} names.
   *
   * @param name a path, or {@code @} and the name of an abstract socket; anything else is nobody
   */
  static Optional<NotifySocket> at(String name) {
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    if (path.length < 2 || path.length > MOST_PATH || (path[0] != '/' && path[0] != '@')) {
      return Optional.empty();
    }
    if (path[0] == '@') {
      path[0] = 0;
    }
    return Optional.of(
        new NotifySocket(
            path,
            call(Open.class, "socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
            call(
                SendTo.class,
                "sendto",
                JAVA_LONG,
                JAVA_INT,
                ADDRESS,
                JAVA_LONG,
                JAVA_INT,
                ADDRESS,
                JAVA_INT),
            call(Close.class, "close", JAVA_INT, JAVA_INT)));
  }

  private static <T> T call(
      Class<T> shape, String name, MemoryLayout result, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return MethodHandleProxies.asInterfaceInstance(
        shape,
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments)));
  }

  /** Sends one datagram; false when nobody took it. */
  boolean send(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int socket = open.call(AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
    if (socket < 0) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      int length = FAMILY_BYTES + path.length + (path[0] == 0 ? 0 : 1);
      MemorySegment to = arena.allocate(length, FAMILY_BYTES);
      to.set(JAVA_SHORT, 0, (short) AF_UNIX);
      MemorySegment.copy(path, 0, to, JAVA_BYTE, FAMILY_BYTES, path.length);
      MemorySegment datagram = arena.allocateFrom(JAVA_BYTE, bytes);
      return sendTo.call(socket, datagram, bytes.length, MSG_NOSIGNAL, to, length) == bytes.length;
    } finally {
      close.call(socket);
    }
  }
}
