package vn.quay24.device.emulator.link;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.LinkedBlockingQueue;

/** One driver's connection; a thread for each direction, both end with the connection. */
final class SocketWire implements Wire {
  private static final System.Logger LOG = System.getLogger(SocketWire.class.getName());
  private static final int PIECE = 4_096;
  private static final byte[] END = {};

  private final SocketChannel channel;
  private final LinkedBlockingQueue<byte[]> outgoing = new LinkedBlockingQueue<>();

  private SocketWire(SocketChannel channel) {
    this.channel = channel;
  }

  static void serve(SocketChannel channel, EmulatedLine hardware, String name) throws IOException {
    SocketWire wire = new SocketWire(channel);
    if (!hardware.attach(wire)) {
      channel.close();
      return;
    }
    Thread.ofVirtual().name(name + "-write").start(wire::write);
    Thread.ofVirtual().name(name + "-read").start(() -> wire.read(hardware));
  }

  private void read(EmulatedLine hardware) {
    ByteBuffer buffer = ByteBuffer.allocate(PIECE);
    try {
      while (channel.read(buffer.clear()) >= 0) {
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        hardware.receive(this, bytes);
      }
    } catch (IOException e) {
      LOG.log(Level.TRACE, "a driver left", e);
    } finally {
      cut();
      hardware.detach(this);
    }
  }

  private void write() {
    try (channel) {
      for (byte[] next = outgoing.take(); next.length > 0; next = outgoing.take()) {
        ByteBuffer rest = ByteBuffer.wrap(next);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.TRACE, "a driver left", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void carry(byte[] bytes) {
    outgoing.add(bytes.clone());
  }

  @Override
  public void cut() {
    outgoing.add(END);
  }
}
