package vn.quay24.device.drivers.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quay24.device.emulator.sound.Ear;
import vn.quay24.device.emulator.sound.HeardNote;
import vn.quay24.device.sound.Earcon;

class SamplesTest {
  private static final double STEEPEST = 0.15 * Short.MAX_VALUE; // 1,047 Hz at full scale: 0.14

  @ParameterizedTest
  @EnumSource
  void anEarHearsTheNotesThatWereWritten(Earcon earcon) {
    List<Note> notes = Note.of(earcon).stream().filter(note -> note.hertz() > 0).toList();
    List<HeardNote> heard = Ear.notes(Samples.of(Note.of(earcon), 100));

    assertEquals(notes.size(), heard.size(), heard::toString);
    for (int i = 0; i < notes.size(); i++) {
      assertEquals(notes.get(i).hertz(), heard.get(i).hertz(), 2, heard::toString);
      assertEquals(notes.get(i).millis(), heard.get(i).millis(), 25, heard::toString);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsCutOffAndNothingClicks(Earcon earcon) {
    byte[] bytes = Samples.of(Note.of(earcon), 100);
    var samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();

    assertTrue(Ear.loudest(bytes) < Short.MAX_VALUE);
    int before = 0;
    while (samples.hasRemaining()) {
      int now = samples.get();
      assertTrue(Math.abs(now - before) < STEEPEST, "a step from " + before + " to " + now);
      before = now;
    }
    assertEquals(0, before);
  }

  @Test
  void theLengthIsThatOfTheNotes() {
    assertEquals(
        Samples.RATE / 10 * Short.BYTES,
        Samples.of(List.of(new Note(440, 60), Note.rest(40)), 100).length);
  }

  @Test
  void halfTheVolumeIsAQuarterOfTheSwing() {
    List<Note> note = List.of(new Note(440, 100));

    assertEquals(Ear.loudest(Samples.of(note, 100)) / 4.0, Ear.loudest(Samples.of(note, 50)), 1.0);
    assertEquals(0, Ear.loudest(Samples.of(note, 0)));
  }
}
