package vn.quay24.device.drivers.locker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import vn.quay24.device.link.ByteLink;

/** A line that brings the next piece at each read that waits, once something was written. */
final class ScriptedLine implements ByteLink {
  private final Deque<byte[]> pieces = new ArrayDeque<>();
  private final List<String> written = new ArrayList<>();
  private boolean echo;

  ScriptedLine(List<byte[]> pieces) {
    pieces.stream().filter(piece -> piece.length > 0).forEach(this.pieces::add);
  }

  static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  void brings(byte[] piece) {
    pieces.add(piece);
  }

  /** Gives back all that is written, as some adapters of RS-485 do. */
  void echoes() {
    echo = true;
  }

  List<String> written() {
    return List.copyOf(written);
  }

  @Override
  public void write(byte[] bytes) {
    written.add(HexFormat.of().formatHex(bytes));
    if (echo) {
      pieces.addFirst(bytes.clone());
    }
  }

  @Override
  public byte[] read(int max, Duration limit) {
    if (limit.isZero()) {
      return new byte[0];
    }
    byte[] next = pieces.poll();
    return next == null ? new byte[0] : next;
  }

  @Override
  public void close() {
    // holds nothing
  }
}
