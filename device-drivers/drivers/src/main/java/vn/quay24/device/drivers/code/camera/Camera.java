package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.Deadline;

/**
 * A camera that is on. Its own thread, {@code camera-<id>}, takes every frame as it comes, so that
 * none gets old in a pipe, and keeps the latest; it ends with {@link #close()}.
 */
final class Camera implements AutoCloseable {
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

  private final Frames frames;
  private final Duration silence;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private @Nullable GreyPicture latest; // these five under lock
  private boolean fresh; // the frame under way began after the last forgetting
  private long came = System.nanoTime(); // when the last whole frame did
  private boolean ended;
  private String reason = "";

  private Camera(DeviceId id, Frames frames, Duration silence) {
    this.frames = frames;
    this.silence = silence;
    this.thread = Thread.ofPlatform().daemon().name("camera-" + id).unstarted(this::run);
  }

  /**
   * Begins to take frames.
   *
   * @param silence how long none may come before the camera counts as frozen
   */
  static Camera on(DeviceId id, Frames frames, Duration silence) {
    Camera camera = new Camera(id, frames, silence);
    camera.thread.start();
    return camera;
  }

  /** Drops what was seen up to now, also a frame that has begun. */
  void forget() {
    lock.lock();
    try {
      latest = null;
      fresh = false;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the latest frame; empty when none came in time.
   *
   * @throws IOException the camera is off, or frozen
   */
  Optional<GreyPicture> next(Deadline deadline) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (latest == null && !deadline.passed()) {
        requireFrames();
        var _ = news.awaitNanos(Math.min(deadline.left().toNanos(), patience()));
      }
      GreyPicture frame = latest;
      latest = null;
      return Optional.ofNullable(frame);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns when frames come.
   *
   * @throws IOException the camera is off, or frozen
   */
  void look() throws IOException {
    lock.lock();
    try {
      requireFrames();
    } finally {
      lock.unlock();
    }
  }

  private void requireFrames() throws IOException {
    if (ended) {
      throw new IOException("the camera is off: " + reason);
    }
    if (patience() <= 0) {
      throw new IOException("no frame came for " + silence.toMillis() + " ms");
    }
  }

  private long patience() {
    return silence.toNanos() - (System.nanoTime() - came);
  }

  private void run() {
    try {
      while (true) {
        frames.await();
        begin();
        keep(frames.next());
      }
    } catch (IOException e) {
      end(frames.reason().isEmpty() ? String.valueOf(e.getMessage()) : frames.reason());
    } catch (InterruptedException e) {
      end("closed");
    }
  }

  private void begin() {
    lock.lock();
    try {
      fresh = true;
    } finally {
      lock.unlock();
    }
  }

  private void keep(GreyPicture frame) {
    lock.lock();
    try {
      came = System.nanoTime();
      if (fresh) {
        latest = frame;
        news.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void end(String why) {
    lock.lock();
    try {
      ended = true;
      reason = why;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    frames.close();
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(CLOSE_LIMIT);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
