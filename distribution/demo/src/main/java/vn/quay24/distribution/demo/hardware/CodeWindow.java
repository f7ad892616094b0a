package vn.quay24.distribution.demo.hardware;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.link.LinkServer;

/** The window that codes are held to. Thread-safe. */
public final class CodeWindow implements AutoCloseable {
  private static final int NOISE = 80;

  private final EmulatedCodeReader reader = new EmulatedCodeReader();
  private final LinkServer server;
  private final Runnable changed;

  public CodeWindow(Path socket, Runnable changed) throws IOException {
    this.server = LinkServer.start(reader, "code", UnixDomainSocketAddress.of(socket));
    this.changed = changed;
  }

  public boolean plugged() {
    return reader.plugged();
  }

  public void show(String code) {
    reader.show(code);
  }

  /** Two codes come as one: the reader lost what stands between them. */
  public void showGlued(String first, String second) {
    reader.show(first + second);
  }

  /** The line brings noise instead of a code. */
  public void garble() {
    byte[] noise = new byte[NOISE];
    Arrays.fill(noise, (byte) 0xFE); // begins no character in UTF-8
    noise[NOISE - 1] = '\r';
    reader.transmit(noise);
  }

  public void plug(boolean plugged) {
    if (plugged) {
      reader.plug();
    } else {
      reader.unplug();
    }
    changed.run();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
