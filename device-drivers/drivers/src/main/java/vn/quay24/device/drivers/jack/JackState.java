package vn.quay24.device.drivers.jack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import vn.quay24.device.sound.JackEvent;
import vn.quay24.device.sound.JackEvent.Direction;
import vn.quay24.device.sound.Plug;

/** What the events of one open line said. Used under the device's exchange lock. */
final class JackState {
  private static final int MOST_WAITING = 32; // events that nobody has asked for; the oldest go

  private static final int PRESSED = 1; // held is one press: ears must not be rushed

  private final InputEvents events = new InputEvents();
  private final Deque<JackEvent> waiting = new ArrayDeque<>();
  private final Supplier<Plug> question;
  private volatile Plug plug = Plug.UNKNOWN;

  /**
   * A line that was just opened.
   *
   * @param question asks the machine how the plug is now
   */
  JackState(Supplier<Plug> question) {
    this.question = question;
    see(question.get());
  }

  /** May be asked from any thread. */
  Plug plug() {
    return plug;
  }

  void accept(byte[] bytes) {
    events.accept(bytes).forEach(this::take);
  }

  Optional<JackEvent> next() {
    return Optional.ofNullable(waiting.poll());
  }

  private void take(InputEvent event) {
    switch (event.type()) {
      case InputEvent.EV_SW -> {
        if (event.code() == InputEvent.SW_HEADPHONE_INSERT) {
          see(event.value() == 0 ? Plug.OUT : Plug.IN);
        }
      }
      case InputEvent.EV_KEY -> {
        if (event.value() == PRESSED) {
          direction(event.code()).map(JackEvent.VolumeKey::new).ifPresent(this::add);
        }
      }
      case InputEvent.EV_SYN -> {
        if (event.code() == InputEvent.SYN_DROPPED) {
          see(question.get());
        }
      }
      default -> {
        // of no meaning for a jack
      }
    }
  }

  private static Optional<Direction> direction(int key) {
    return switch (key) {
      case InputEvent.KEY_VOLUMEUP -> Optional.of(Direction.UP);
      case InputEvent.KEY_VOLUMEDOWN -> Optional.of(Direction.DOWN);
      default -> Optional.empty();
    };
  }

  private void see(Plug seen) {
    if (plug != seen) {
      plug = seen;
      add(new JackEvent.PlugSeen(seen));
    }
  }

  private void add(JackEvent event) {
    if (waiting.size() == MOST_WAITING) {
      waiting.poll();
    }
    waiting.add(event);
  }
}
