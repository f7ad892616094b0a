package vn.quay24.device.emulator.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Hardware with a plug at the far end of a byte line. It lives apart from any driver: a driver may
 * come, vanish and come again, and the hardware keeps its state. All state is under the object's
 * own lock.
 */
public abstract class EmulatedLine {
  private final List<Consumer<Boolean>> watchers = new ArrayList<>();
  private final List<Runnable> news = new ArrayList<>();
  private UnaryOperator<byte[]> distortion = UnaryOperator.identity();
  private @Nullable Wire wire;
  private boolean plugged = true;

  /** Bytes from the driver, in the order sent, in pieces of any size. Called with the lock held. */
  protected abstract void received(byte[] bytes);

  /** The driver came, or is gone. Called with the lock held. */
  protected void connected(boolean driverThere) {}

  /** To the driver, if one is there. Call with the lock held. */
  protected final void send(byte... bytes) {
    Wire driver = wire;
    if (driver != null && bytes.length > 0) {
      driver.carry(distortion.apply(bytes));
    }
  }

  /** Pulls the plug. */
  public void unplug() {
    setPlugged(false);
  }

  /** Puts the plug back. */
  public void plug() {
    setPlugged(true);
  }

  public final synchronized boolean plugged() {
    return plugged;
  }

  /** Whether a driver is at the other end. */
  public final synchronized boolean driverThere() {
    return wire != null;
  }

  /**
   * Sets the line to another speed than the driver's: every byte arrives as garbage, both ways,
   * until it is called with false.
   */
  public final synchronized void wrongBaud(boolean wrong) {
    distortion = wrong ? EmulatedLine::garble : UnaryOperator.identity();
  }

  /** A line in memory whose far end is this hardware; fails when it is not plugged in. */
  public final MemoryLink link() throws IOException {
    MemoryLink link = new MemoryLink(this);
    if (!attach(link)) {
      throw new IOException("nothing is plugged in");
    }
    return link;
  }

  /** Tells when the plug is pulled (false) or put back (true), from the thread that did it. */
  final synchronized void watch(Consumer<Boolean> watcher) {
    watchers.add(watcher);
  }

  /** Connects a driver in place of the one before, or returns false: not plugged in. */
  final synchronized boolean attach(Wire driver) {
    if (!plugged) {
      return false;
    }
    Wire before = wire;
    wire = driver;
    if (before != null) {
      before.cut();
    }
    connected(true);
    return true;
  }

  final synchronized void detach(Wire driver) {
    if (driver.equals(wire)) {
      wire = null;
      connected(false);
    }
  }

  /** Hangs up on the driver without pulling the plug. */
  final synchronized void dropDriver() {
    Wire driver = wire;
    wire = null;
    if (driver != null) {
      driver.cut();
      connected(false);
    }
  }

  final void receive(Wire from, byte[] bytes) {
    act(
        () -> {
          if (from.equals(wire) && bytes.length > 0) {
            received(distortion.apply(bytes));
          }
        });
  }

  /** Changes the hardware under its lock, then tells, without the lock, what came of it. */
  protected final void act(Runnable change) {
    List<Runnable> told;
    synchronized (this) {
      change.run();
      told = List.copyOf(news);
      news.clear();
    }
    told.forEach(Runnable::run);
  }

  /** To be run when the present {@link #act} has let go of the lock. Call with the lock held. */
  protected final void tell(Runnable report) {
    news.add(report);
  }

  private void setPlugged(boolean now) {
    act(
        () -> {
          if (plugged == now) {
            return;
          }
          plugged = now;
          if (!now) {
            dropDriver();
          }
          watchers.forEach(watcher -> tell(() -> watcher.accept(now)));
        });
  }

  /** Half as many bytes, none of them right, as a receiver at half the speed sees them. */
  private static byte[] garble(byte[] bytes) {
    byte[] garbled = new byte[(bytes.length + 1) / 2];
    for (int i = 0; i < garbled.length; i++) {
      garbled[i] = (byte) ((bytes[2 * i] << 1 | 0x81) ^ 0x5A);
    }
    return garbled;
  }
}
