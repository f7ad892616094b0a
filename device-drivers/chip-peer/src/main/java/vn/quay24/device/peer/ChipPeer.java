package vn.quay24.device.peer;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.HexFormat;
import jdk.net.ExtendedSocketOptions;

/**
 * The process: a card image, and where its reader is.
 *
 * <p>{@code ChipPeer FOLDER listen:SOCKET} waits on a Unix-domain socket for a driver that speaks
 * vpcd's framing. {@code ChipPeer FOLDER vpcd:HOST:PORT} lies in a virtual reader of Debian's vpcd.
 */
public final class ChipPeer {
  private static final byte[] ANSWER_TO_RESET =
      HexFormat.of().parseHex("3b8880015a0a0102030405065e");
  private static final int ANSWER_TO_RESET_WANTED = 4;

  private final PeerChip chip;

  private ChipPeer(CardFolder card) {
    chip = new PeerChip(card);
  }

  /** Runs until the reader hangs up (vpcd) or the process is ended (listen). */
  public static void main(String[] arguments) throws IOException {
    ChipPeer peer = new ChipPeer(CardFolder.read(Path.of(arguments[0])));
    String[] where = arguments[1].split(":", 2);
    if (where[0].equals("vpcd")) {
      int colon = where[1].lastIndexOf(':');
      int port = Integer.parseInt(where[1].substring(colon + 1));
      try (SocketChannel reader =
          SocketChannel.open(new InetSocketAddress(where[1].substring(0, colon), port))) {
        peer.serve(reader);
      }
      return;
    }
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(where[1]));
      while (true) {
        try (SocketChannel driver = server.accept()) {
          peer.serve(driver);
        }
      }
    }
  }

  private void serve(SocketChannel channel) throws IOException {
    chip.reset();
    while (true) {
      byte[] payload;
      try {
        int length = read(channel, 2).getShort() & 0xFFFF;
        payload = read(channel, length).array();
      } catch (EOFException e) {
        return;
      }
      if (payload.length > 1) {
        write(channel, chip.respond(payload));
      } else if (payload.length == 1 && payload[0] == ANSWER_TO_RESET_WANTED) {
        write(channel, ANSWER_TO_RESET);
      } else {
        chip.reset();
      }
    }
  }

  private static ByteBuffer read(SocketChannel channel, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException();
      }
      if (channel.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
        channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
      }
    }
    return buffer.flip();
  }

  private static void write(SocketChannel channel, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(2 + payload.length);
    frame.putShort((short) payload.length).put(payload).flip();
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }
}
