package vn.quay24.device.drivers.pcsc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Sends prepared bytes to whoever connects, whatever it is asked, and hangs up. */
final class ScriptedReader implements AutoCloseable {
  private final ServerSocketChannel server;

  ScriptedReader(byte[] script) throws IOException {
    server =
        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofVirtual().start(() -> serve(script));
  }

  private void serve(byte[] script) {
    try (SocketChannel driver = server.accept()) {
      ByteBuffer bytes = ByteBuffer.wrap(script);
      while (bytes.hasRemaining()) {
        driver.write(bytes);
      }
      driver.shutdownOutput();
      ByteBuffer questions = ByteBuffer.allocate(1024);
      while (driver.read(questions) >= 0) {
        questions.clear();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  SocketAddress address() throws IOException {
    return server.getLocalAddress();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
