package vn.quay24.distribution.demo.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line that carries TCP connections to a port of this machine until it is cut. Cutting ends what
 * runs and refuses what comes, as a router that lost its uplink does. Thread-safe.
 */
public final class Gate implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Gate.class.getName());

  private final String name;
  private final ServerSocket listening;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean whole = true;

  private Gate(String name, ServerSocket listening, int target) {
    this.name = name;
    this.listening = listening;
    this.target = target;
  }

  /**
   * Begins to carry.
   *
   * @param name for threads, for example {@code api}
   * @param port where kiosks connect
   * @param target where the centre listens
   */
  public static Gate open(String name, int port, int target) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Gate gate = new Gate(name, socket, target);
    Thread.ofPlatform().name("gate-" + name).daemon(true).start(gate::accept);
    return gate;
  }

  /** Whether the line is whole. */
  public boolean whole() {
    return whole;
  }

  /** Mends the line, or cuts it. */
  public void whole(boolean nowWhole) {
    whole = nowWhole;
    if (!nowWhole) {
      open.forEach(Gate::hangUp);
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        carry(listening.accept());
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "gate {0}: {1}", name, e.getMessage());
      }
    }
  }

  private void carry(Socket near) {
    if (!whole) {
      hangUp(near);
      return;
    }
    Thread.ofVirtual()
        .name("gate-" + name + "-out")
        .start(
            () -> {
              try (near;
                  Socket far = new Socket(InetAddress.getLoopbackAddress(), target)) {
                connect(near, far);
              } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "gate {0}: {1}", name, e.getMessage());
              }
            });
  }

  private void connect(Socket near, Socket far) throws IOException {
    open.add(near);
    open.add(far);
    try {
      if (whole) {
        Thread back =
            Thread.ofVirtual().name("gate-" + name + "-back").start(() -> pump(far, near));
        pump(near, far);
        back.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(near);
      open.remove(far);
    }
  }

  /** Copies until one side ends, then passes the end on. */
  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      hangUp(from);
      hangUp(to);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.TRACE, "already gone", e);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    open.forEach(Gate::hangUp);
  }
}
