package vn.quay24.kiosk.local;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.local.LocalMessage;

/**
 * The socket to the fleet agent, which may come and go. Threads: {@code agent-link} reads and
 * reconnects, {@code agent-report} speaks every ten seconds and at once when something changed.
 */
public final class AgentLink implements AutoCloseable {
  private static final Logger LOG = System.getLogger(AgentLink.class.getName());
  private static final int MAX_LINE = 1024 * 1024;
  private static final Duration RECONNECT = Duration.ofSeconds(1);
  private static final long SIGN_OF_LIFE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Path socket;
  private final LocalMessage.Hello hello;
  private final Supplier<LocalMessage.AppReport> report;
  private final Consumer<LocalMessage> heard;
  private final Thread reader;
  private final Thread reporter;
  private final Object lock = new Object();
  private Optional<SocketChannel> agent = Optional.empty(); // guarded by lock
  private boolean changed; // guarded by lock

  /**
   * @param report the state to tell, asked on the link's threads
   * @param heard takes what the agent says, on the thread {@code agent-link}
   */
  public AgentLink(
      Path socket,
      LocalMessage.Hello hello,
      Supplier<LocalMessage.AppReport> report,
      Consumer<LocalMessage> heard) {
    this.socket = socket;
    this.hello = hello;
    this.report = report;
    this.heard = heard;
    this.reader = Thread.ofPlatform().name("agent-link").daemon(true).unstarted(this::read);
    this.reporter = Thread.ofPlatform().name("agent-report").daemon(true).unstarted(this::report);
  }

  public void start() {
    reader.start();
    reporter.start();
  }

  /** Something of the report changed. Any thread. */
  public void changed() {
    synchronized (lock) {
      changed = true;
      lock.notifyAll();
    }
  }

  private void read() {
    try {
      while (true) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
          channel.connect(UnixDomainSocketAddress.of(socket));
          synchronized (lock) {
            agent = Optional.of(channel);
          }
          tell(hello);
          tell(report.get());
          LOG.log(Logger.Level.INFO, "the agent is there");
          listen(channel);
        } catch (IOException e) {
          LOG.log(Logger.Level.DEBUG, "the agent is away", e);
        }
        synchronized (lock) {
          agent = Optional.empty();
        }
        Thread.sleep(RECONNECT);
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  private void listen(SocketChannel channel) throws IOException {
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel));
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next != '\n') {
        if (line.size() == MAX_LINE) {
          throw new IOException("a line is longer than " + MAX_LINE + " bytes");
        }
        line.write(next);
        continue;
      }
      try {
        heard.accept(Wire.read(line.toByteArray(), LocalMessage.class));
      } catch (MalformedMessageException e) {
        LOG.log(Logger.Level.WARNING, "the agent said no message: {0}", e.getMessage());
      }
      line.reset();
    }
  }

  private void report() {
    try {
      while (true) {
        synchronized (lock) {
          for (long end = System.nanoTime() + SIGN_OF_LIFE_NANOS, left = SIGN_OF_LIFE_NANOS;
              !changed && left > 0;
              left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(lock, left);
          }
          changed = false;
        }
        tell(report.get());
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  /** Tells the agent, when it is there; it asks again after it comes back. Any thread. */
  public void tell(LocalMessage message) {
    byte[] json = Wire.write(message);
    ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    synchronized (lock) {
      if (agent.isEmpty()) {
        return;
      }
      try {
        while (line.hasRemaining()) {
          agent.get().write(line);
        }
      } catch (IOException e) {
        LOG.log(Logger.Level.DEBUG, "the agent did not hear", e);
      }
    }
  }

  @Override
  public void close() {
    reader.interrupt();
    reporter.interrupt();
  }
}
