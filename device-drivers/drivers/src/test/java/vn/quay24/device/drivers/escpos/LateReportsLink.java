package vn.quay24.device.drivers.escpos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import vn.quay24.device.link.ByteLink;

/**
 * A printer that cannot forget and lags behind: its reports come one at a time, and only to who
 * waits for them; none from the cut of a slip to the beginning of the next.
 */
final class LateReportsLink implements ByteLink {
  private static final int PIECE = 256;

  private final ByteLink link;
  private boolean slow; // none at all yet
  private boolean drawn;
  private boolean cut;
  private int ready;
  private int stuck;
  private int rest; // bytes of an automatic status that are still to come

  /**
   * A printer.
   *
   * @param slow it gives its first reports only when the first slip has been cut
   */
  LateReportsLink(ByteLink link, boolean slow) {
    this.link = link;
    this.slow = slow;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    if (Arrays.equals(bytes, EscPos.forget())) {
      return;
    }
    if (Arrays.equals(bytes, EscPos.begin()) && drawn) {
      drawn = false;
      cut = false;
      letGo();
    }
    drawn |= EscPos.rows(bytes) > 0;
    link.write(bytes);
    if (drawn && Arrays.equals(bytes, EscPos.cut())) {
      cut = true;
      if (slow) {
        slow = false;
        letGo();
      }
    }
  }

  private void letGo() {
    ready += stuck;
    stuck = 0;
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    byte[] next = link.read(PIECE, Duration.ZERO);
    for (byte one : next) {
      if (rest == 0 && one == 0) {
        ready += slow || cut ? 0 : 1;
        stuck += slow || cut ? 1 : 0;
      } else {
        rest = rest > 0 ? rest - 1 : (one & 0x93) == 0x10 ? 3 : 0;
        said.write(one);
      }
    }
    if (said.size() == 0 && ready > 0 && !limit.isZero()) {
      ready--;
      said.write(0);
    }
    return said.size() > 0 ? said.toByteArray() : link.read(0, limit);
  }

  @Override
  public void close() {
    link.close();
  }
}
