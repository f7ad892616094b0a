package vn.quay24.device.emulator.link;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;

/** The driver's end of a line that lies wholly in memory. */
public final class MemoryLink implements ByteLink, Wire {
  private final EmulatedLine hardware;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<byte[]> waiting = new ArrayDeque<>(); // under lock
  private boolean open = true; // under lock

  MemoryLink(EmulatedLine hardware) {
    this.hardware = hardware;
  }

  @Override
  public void carry(byte[] bytes) {
    lock.lock();
    try {
      waiting.add(bytes.clone());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void cut() {
    lock.lock();
    try {
      open = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void write(byte[] bytes) throws LinkClosedException {
    lock.lock();
    try {
      requireOpen();
    } finally {
      lock.unlock();
    }
    hardware.receive(this, bytes);
  }

  @Override
  public byte[] read(int max, Duration limit) throws LinkClosedException, InterruptedIOException {
    lock.lock();
    try {
      long left = limit.toNanos();
      while (waiting.isEmpty() && left > 0) {
        requireOpen();
        left = changed.awaitNanos(left);
      }
      return take(max);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the far side");
    } finally {
      lock.unlock();
    }
  }

  private byte[] take(int max) throws LinkClosedException {
    byte[] next = waiting.poll();
    if (next == null) {
      requireOpen();
      return new byte[0];
    }
    if (next.length > max) {
      waiting.addFirst(Arrays.copyOfRange(next, max, next.length));
      return Arrays.copyOf(next, max);
    }
    return next;
  }

  private void requireOpen() throws LinkClosedException {
    if (!open) {
      throw new LinkClosedException("the plug was pulled");
    }
  }

  @Override
  public void close() {
    cut();
    hardware.detach(this);
  }
}
