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
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private @Nullable GreyPicture latest; // these five under lock
  private boolean fresh; // the frame under way began after the last forgetting
  private long came = System.nanoTime(); // when the last whole frame did
  private boolean ended;
  private String reason = "";

  private Camera(DeviceId id, Frames frames) {
    this.frames = frames;
    this.thread = Thread.ofPlatform().daemon().name("camera-" + id).unstarted(this::run);
  }

  static Camera on(DeviceId id, Frames frames) {
    Camera camera = new Camera(id, frames);
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

  /** Takes the latest frame; empty when none came in time. */
  Optional<GreyPicture> next(Deadline deadline) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = deadline.left().toNanos();
      while (latest == null && !ended && left > 0) {
        left = news.awaitNanos(left);
      }
      GreyPicture frame = latest;
      latest = null;
      if (frame == null && ended) {
        throw new IOException("the camera is off: " + reason);
      }
      return Optional.ofNullable(frame);
    } finally {
      lock.unlock();
    }
  }

  /** How long ago the last frame came. */
  Duration silence() throws IOException {
    lock.lock();
    try {
      if (ended) {
        throw new IOException("the camera is off: " + reason);
      }
      return Duration.ofNanos(System.nanoTime() - came);
    } finally {
      lock.unlock();
    }
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
