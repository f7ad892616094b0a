package vn.quay24.device.drivers.jack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts events together from bytes that come in pieces of any size. The kernel hands over whole
 * events only; a pipe or socket that stands for it may not. Keeps less than one event.
 */
final class InputEvents {
  private static final int AFTER_TIME = 16;

  private final ByteBuffer part =
      ByteBuffer.allocate(InputEvent.SIZE).order(ByteOrder.LITTLE_ENDIAN);

  /** The events that are whole now. */
  List<InputEvent> accept(byte[] bytes) {
    List<InputEvent> events = new ArrayList<>();
    for (byte next : bytes) {
      part.put(next);
      if (!part.hasRemaining()) {
        events.add(
            new InputEvent(
                Short.toUnsignedInt(part.getShort(AFTER_TIME)),
                Short.toUnsignedInt(part.getShort(AFTER_TIME + 2)),
                part.getInt(AFTER_TIME + 4)));
        part.clear();
      }
    }
    return events;
  }
}
