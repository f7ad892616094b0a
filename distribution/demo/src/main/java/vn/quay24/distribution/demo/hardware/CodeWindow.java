package vn.quay24.distribution.demo.hardware;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.link.LinkServer;

/** The window that codes are held to. Thread-safe. */
public final class CodeWindow implements AutoCloseable {
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
