package vn.quay24.device.emulator.camera;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.quay24.device.emulator.link.EmulatedLine;

/**
 * A camera over a desk. It sends a frame as PGM ten times a second; a code that is shown lies
 * before it until it is taken away or another one laid over it. Its thread {@code emulated-camera}
 * ends with {@link #close()}.
 */
public final class EmulatedCamera extends EmulatedLine implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final double LARGEST_MODULE = 5;
  private static final double ROOM = 900; // pixels for a code with its quiet zone
  private static final int QUIET = 8;
  private static final int AROUND = 160; // pixels of card and desk
  private static final int MANY = 600; // characters; such a code must be dense to fit
  private static final byte GREY = 110;

  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile byte[] seen = desk();
  private volatile boolean frozen;

  public EmulatedCamera() {
    Thread.ofPlatform().daemon().name("emulated-camera").start(this::run);
  }

  /** Lays a code before the camera. */
  public void show(String text) {
    PrintedCode code = text.length() > MANY ? PrintedCode.dense(text) : PrintedCode.of(text);
    double module = Math.min(LARGEST_MODULE, ROOM / (code.size() + QUIET));
    Photograph whole = Photograph.of(code, View.clean(module), text.length());
    int side = (int) ((code.size() + QUIET) * module) + AROUND;
    seen = pgm(whole.middle(Math.min(Photograph.HEIGHT, side)));
  }

  /** Takes it away again. */
  public void clear() {
    seen = desk();
  }

  /** Stays plugged in and sends nothing, until told otherwise. */
  public void freeze(boolean still) {
    frozen = still;
  }

  private static byte[] desk() {
    byte[] grey = new byte[AROUND * AROUND];
    Arrays.fill(grey, GREY);
    return pgm(new Photograph(AROUND, AROUND, grey));
  }

  private static byte[] pgm(Photograph picture) {
    byte[] header =
        "P5 %d %d 255\n"
            .formatted(picture.width(), picture.height())
            .getBytes(StandardCharsets.US_ASCII);
    byte[] file = Arrays.copyOf(header, header.length + picture.samples().length);
    System.arraycopy(picture.samples(), 0, file, header.length, picture.samples().length);
    return file;
  }

  private void run() {
    try {
      while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        if (!frozen) {
          transmit(seen);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void transmit(byte[] frame) {
    send(frame);
  }

  @Override
  protected void received(byte[] bytes) {
    // a camera has nothing to obey
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
