package vn.quay24.device.emulator.link;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;

/** A cable that passes bytes through until told to misbehave. */
public final class FaultyLink implements ByteLink {
  private final ByteLink link;
  private volatile UnaryOperator<byte[]> answer = UnaryOperator.identity();
  private volatile UnaryOperator<byte[]> order = UnaryOperator.identity();
  private final AtomicInteger lettingThrough = new AtomicInteger(Integer.MAX_VALUE);

  public FaultyLink(ByteLink link) {
    this.link = link;
  }

  /** Swallows every answer from now on. */
  public void silence() {
    answer = _ -> new byte[0];
  }

  /** Changes every answer from now on. */
  public void corrupt(UnaryOperator<byte[]> change) {
    answer = change;
  }

  /** Changes what the driver says from now on. */
  public void corruptOrders(UnaryOperator<byte[]> change) {
    order = change;
  }

  /** Breaks for good after so many more bytes to the hardware. */
  public void dropAfter(int bytes) {
    lettingThrough.set(bytes);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    byte[] changed = order.apply(bytes);
    int through = lettingThrough.getAndUpdate(left -> Math.max(0, left - changed.length));
    if (changed.length > through) {
      link.write(Arrays.copyOf(changed, through));
      throw new LinkClosedException("the cable broke");
    }
    link.write(changed);
  }

  @Override
  public void dropUnsent() throws IOException {
    link.dropUnsent();
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    if (lettingThrough.get() == 0) {
      throw new LinkClosedException("the cable broke");
    }
    byte[] changed = answer.apply(link.read(max, limit));
    return changed.length > max ? Arrays.copyOf(changed, max) : changed;
  }

  @Override
  public void close() {
    link.close();
  }
}
