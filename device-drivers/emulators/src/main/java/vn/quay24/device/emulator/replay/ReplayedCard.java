package vn.quay24.device.emulator.replay;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.emulator.chip.ContactlessCard;

/**
 * A card that answers what was recorded. A conversation that opens a chip's access control is
 * different each time, because both sides throw dice; what can be replayed is what comes before it,
 * and cards that refuse it. At the first difference the card is silent.
 */
public final class ReplayedCard implements ContactlessCard {
  private static final String RESET = "reset";

  private final byte[] answerToReset;
  private final Script script; // under this

  /**
   * @throws IllegalArgumentException no card was on the reader in this recording
   */
  public ReplayedCard(Recording recording) {
    List<byte[]> resets = new ArrayList<>();
    List<Recording.Event> talk = new ArrayList<>();
    boolean afterReset = false;
    for (Recording.Event event : recording.events()) {
      if (afterReset && event instanceof Recording.Came(_, byte[] answer)) {
        resets.add(answer);
      } else {
        talk.add(event);
      }
      afterReset = event instanceof Recording.Note(_, String word) && word.equals(RESET);
    }
    if (resets.isEmpty()) {
      throw new IllegalArgumentException("no card was on the reader in this recording");
    }
    this.answerToReset = resets.getFirst();
    this.script = new Script(new Recording(talk));
  }

  @Override
  public byte[] answerToReset() {
    return answerToReset.clone();
  }

  @Override
  public void reset() {
    // what it says next stands in the recording
  }

  @Override
  public synchronized Optional<byte[]> exchange(byte[] command) {
    return script.take(command).answers().stream().findFirst();
  }

  /** Fails unless everything that was recorded was asked, and nothing else. */
  public synchronized void verify() {
    script
        .difference()
        .ifPresent(what -> fail("the driver does not do what was recorded: " + what));
  }
}
