package vn.quay24.device.drivers.sound;

import java.time.Duration;
import java.util.List;
import vn.quay24.device.sound.Earcon;

/**
 * One note of an earcon.
 *
 * @param hertz 0 for a rest
 * @param millis how long it sounds
 */
record Note(int hertz, int millis) {

  static Note rest(int millis) {
    return new Note(0, millis);
  }

  /**
   * The notes of an earcon. All lie between 300 and 1,100 Hz, where age takes least from the ear
   * and small loudspeakers give most; each has a rhythm of its own.
   */
  static List<Note> of(Earcon earcon) {
    return switch (earcon) {
      case CARD_READ -> List.of(new Note(659, 90), new Note(880, 180));
      case PLEASE_TAKE ->
          List.of(new Note(784, 110), rest(60), new Note(784, 110), rest(60), new Note(1_047, 200));
      case ATTENTION -> List.of(new Note(587, 220), rest(120), new Note(587, 220));
      case REFUSED -> List.of(new Note(440, 150), new Note(330, 300));
      case KEY_PRESS -> List.of(new Note(880, 35));
    };
  }

  /** How long they sound together. */
  static Duration length(List<Note> notes) {
    return Duration.ofMillis(notes.stream().mapToInt(Note::millis).sum());
  }
}
