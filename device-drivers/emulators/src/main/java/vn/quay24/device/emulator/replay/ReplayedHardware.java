package vn.quay24.device.emulator.replay;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import vn.quay24.device.emulator.link.EmulatedLine;

/**
 * Hardware on a byte line that checks what the driver sends against a recording, and answers what
 * was recorded. At the first difference it hangs up for good. For a test:
 *
 * <pre>{@code
 * ReplayedHardware board = new ReplayedHardware(Recording.read(file));
 * LockerBank locker = …open(board.link()…);
 * … the same acts as were recorded …
 * board.verify();
 * }</pre>
 */
public final class ReplayedHardware extends EmulatedLine {
  private final Script script; // under the line's lock
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  public ReplayedHardware(Recording recording) {
    this.script = new Script(recording);
  }

  @Override
  protected void received(byte[] bytes) {
    pending.writeBytes(bytes);
    Script.Outcome outcome = script.take(pending.toByteArray());
    pending.reset();
    pending.writeBytes(outcome.rest());
    outcome.answers().forEach(this::send);
    if (script.failed()) {
      tell(this::unplug);
    }
  }

  @Override
  protected void connected(boolean driverThere) {
    pending.reset(); // half a question dies with its connection
  }

  /**
   * Says the next thing that it said by itself, as a code reader does.
   *
   * @return whether there was any
   */
  public boolean speak() {
    boolean[] spoken = {false};
    act(
        () -> {
          Optional<byte[]> words = script.unasked();
          words.ifPresent(this::send);
          spoken[0] = words.isPresent();
        });
    return spoken[0];
  }

  /** Fails unless everything that was recorded was asked, and nothing else. */
  public void verify() {
    Optional<String> difference;
    synchronized (this) {
      difference = script.difference();
    }
    difference.ifPresent(what -> fail("the driver does not do what was recorded: " + what));
  }
}
