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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.quay24.kiosk.runtime.Routine;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.local.LocalMessage;

/**
 * The socket to the fleet agent, which may come and go, or stand still. Threads: {@code agent-link}
 * reads and reconnects; {@code agent-report} alone writes, what is told and every ten seconds the
 * report, so that an agent that does not read blocks nobody else.
 */
public final class AgentLink implements AutoCloseable {
  private static final Logger LOG = System.getLogger(AgentLink.class.getName());
  private static final int MAX_LINE = 1024 * 1024;
  private static final Duration RECONNECT = Duration.ofSeconds(1);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
  private static final int MOST_LINES = 1_000;

  private final Path socket;
  private final LocalMessage.Hello hello;
  private final Supplier<LocalMessage.AppReport> report;
  private final Consumer<LocalMessage> heard;
  private final Routine reader = new Routine("agent-link", this::connect);
  private final Routine writer = new Routine("agent-report", this::speak);
  private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>(MOST_LINES);
  private final AtomicBoolean reportDue = new AtomicBoolean();
  private final AtomicBoolean standing = new AtomicBoolean(); // the agent does not read
  private volatile Optional<SocketChannel> agent = Optional.empty();

  private sealed interface Line {
    record Of(LocalMessage message) implements Line {}

    /** The state as it is when its turn comes. */
    record Report() implements Line {}
  }

  /**
   * @param report the state to tell, asked on the thread {@code agent-report}
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
  }

  public void start() {
    reader.start();
    writer.start();
  }

  /** Something of the report changed. Any thread; returns at once. */
  public void changed() {
    if (reportDue.compareAndSet(false, true) && !lines.offer(new Line.Report())) {
      reportDue.set(false); // the agent stands still; it hears the report as a sign of life later
    }
  }

  private void connect() throws InterruptedException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      lines.clear(); // meant for an agent that is gone: this one asks again
      reportDue.set(false);
      standing.set(false);
      write(channel, hello); // a fresh socket takes this much without blocking
      agent = Optional.of(channel);
      changed();
      LOG.log(Logger.Level.INFO, "the agent is there");
      listen(channel);
    } catch (IOException e) {
      LOG.log(Logger.Level.DEBUG, "the agent is away", e);
    } finally {
      agent = Optional.empty();
    }
    Thread.sleep(RECONNECT);
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

  /** Tells the agent, when it is there; it asks again after it comes back. Returns at once. */
  public void tell(LocalMessage message) {
    if (agent.isEmpty() || lines.offer(new Line.Of(message))) {
      return;
    }
    if (standing.compareAndSet(false, true)) {
      LOG.log(Logger.Level.WARNING, "the agent does not read; what is told now is dropped");
    }
  }

  private void speak() throws InterruptedException {
    LocalMessage next =
        switch (lines.poll(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS)) {
          case Line.Of(var message) -> message;
          case Line.Report _ -> {
            reportDue.set(false);
            yield report.get();
          }
          case null -> report.get();
        };
    Optional<SocketChannel> there = agent;
    if (there.isPresent()) {
      try {
        write(there.get(), next);
      } catch (IOException e) {
        LOG.log(Logger.Level.DEBUG, "the agent did not hear", e);
      }
    }
  }

  private static void write(SocketChannel channel, LocalMessage message) throws IOException {
    byte[] json = Wire.write(message);
    ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
  }
}
