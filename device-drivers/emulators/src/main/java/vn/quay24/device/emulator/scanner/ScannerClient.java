package vn.quay24.device.emulator.scanner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asks the emulated scanner from another process. Needs the JDK only, so that it starts fast. */
final class ScannerClient {
  private static final int LONGEST_LINE = 1_000;

  private final Path socket;

  ScannerClient(Path socket) {
    this.socket = socket;
  }

  /** What follows an answer's first line. */
  @FunctionalInterface
  interface Rest {
    void read(String[] answer, InputStream in) throws IOException;
  }

  /** The answer's words; the first is a SANE status. */
  String[] ask(String request) throws IOException {
    String[][] words = new String[1][];
    ask(request, (answer, _) -> words[0] = answer);
    return words[0];
  }

  void ask(String request, Rest rest) throws IOException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      OutputStream out = Channels.newOutputStream(channel);
      out.write((request + "\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = Channels.newInputStream(channel);
      rest.read(line(in).split(" ", -1), in);
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() > LONGEST_LINE) {
        throw new IOException("the scanner's answer is too long");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }
}
