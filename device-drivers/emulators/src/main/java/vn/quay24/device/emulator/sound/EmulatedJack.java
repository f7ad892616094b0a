package vn.quay24.device.emulator.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import vn.quay24.device.emulator.link.EmulatedLine;
import vn.quay24.device.sound.JackEvent.Direction;

/**
 * A headphone jack with two volume keys, as the kernel tells of it: {@code struct input_event} of a
 * machine with 64 bits, each followed by a report. As in life, it says nothing of itself before
 * something changes, unless it is made {@link #telling}.
 */
public final class EmulatedJack extends EmulatedLine {
  private static final int EVENT = 24;
  private static final short REPORT = 0; // EV_SYN
  private static final short KEY = 1; // EV_KEY
  private static final short SWITCH = 5; // EV_SW
  private static final short HEADPHONES = 2; // SW_HEADPHONE_INSERT
  private static final short DOWN = 114; // KEY_VOLUMEDOWN
  private static final short UP = 115; // KEY_VOLUMEUP

  private final boolean telling;
  private boolean headphones; // under this

  /** A jack of which only changes are heard. */
  public EmulatedJack() {
    this(false);
  }

  private EmulatedJack(boolean telling) {
    this.telling = telling;
  }

  /** A jack whose plug is told as soon as a driver comes, as where the kernel can be asked. */
  public static EmulatedJack telling() {
    return new EmulatedJack(true);
  }

  /** Whether headphones are plugged in. */
  public synchronized boolean headphones() {
    return headphones;
  }

  /** Plugs headphones in, or pulls them out. */
  public synchronized void headphones(boolean in) {
    if (headphones != in) {
      headphones = in;
      sayPlug();
    }
  }

  private void sayPlug() {
    send(event(SWITCH, HEADPHONES, headphones ? 1 : 0));
    send(event(REPORT, (short) 0, 0));
  }

  @Override
  protected void connected(boolean driverThere) {
    if (telling && driverThere) {
      sayPlug();
    }
  }

  /** Presses a volume key and lets it go. */
  public synchronized void press(Direction direction) {
    short key = direction == Direction.UP ? UP : DOWN;
    for (int value : new int[] {1, 0}) {
      send(event(KEY, key, value));
      send(event(REPORT, (short) 0, 0));
    }
  }

  /** Bytes as they are, for tests of what no jack would say. */
  public synchronized void transmit(byte... bytes) {
    send(bytes);
  }

  /** One event, stamped with the time. */
  public static byte[] event(short type, short code, int value) {
    Instant now = Instant.now();
    return ByteBuffer.allocate(EVENT)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(now.getEpochSecond())
        .putLong(now.getNano() / 1_000)
        .putShort(type)
        .putShort(code)
        .putInt(value)
        .array();
  }

  @Override
  protected void received(byte[] bytes) {
    // a jack has nothing to obey
  }
}
