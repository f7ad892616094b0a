package vn.quay24.device.emulator.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quay24.device.emulator.link.MemoryLink;

class RecordingTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final String TITLE = "# quay24 recording 1\n";

  private static ReplayedHardware hardware(String lines) {
    return new ReplayedHardware(Recording.parse(TITLE + lines));
  }

  private static byte[] asked(MemoryLink link, int... bytes) throws Exception {
    byte[] question = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      question[i] = (byte) bytes[i];
    }
    link.write(question);
    return link.read(100, SHORT);
  }

  @Test
  void aLongPieceOfSeveralLinesIsOnePiece() {
    Recording recording =
        Recording.parse(
            TITLE + "# driver escpos\n0000000010 ! open\n0000000012 >+0102\n0000000012 > 03\n");

    assertEquals(2, recording.events().size());
    assertArrayEquals(
        new byte[] {1, 2, 3}, ((Recording.Sent) recording.events().getLast()).bytes());
  }

  @Test
  void whatIsNoLineIsNamed() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Recording.parse(TITLE + "\n12 > 0g\n"));

    assertEquals("line 3 is no line of a recording", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Recording.parse("12 > 00\n"));
  }

  @Test
  void anIdleLookMayComeMoreOftenOrLessOftenThanRecorded() throws Exception {
    ReplayedHardware hardware =
        hardware("1 > aa\n2 < 00\n3 > aa\n4 < 00\n5 > bb\n6 < 01\n7 > aa\n8 < 02\n");
    try (MemoryLink link = hardware.link()) {
      assertArrayEquals(new byte[] {0}, asked(link, 0xAA));
      assertArrayEquals(new byte[] {1}, asked(link, 0xBB)); // one look less
      assertArrayEquals(new byte[] {2}, asked(link, 0xAA));
      assertArrayEquals(new byte[] {2}, asked(link, 0xAA)); // one look more
    }
    hardware.verify();
  }

  @Test
  void aQuestionMayComeInPieces() throws Exception {
    ReplayedHardware hardware = hardware("1 > 0102\n2 < 07\n");
    try (MemoryLink link = hardware.link()) {
      assertEquals(0, asked(link, 1).length);
      assertArrayEquals(new byte[] {7}, asked(link, 2));
    }
    hardware.verify();
  }

  @Test
  void whatWasNeverAskedOrNeverRecordedFails() throws Exception {
    ReplayedHardware silent = hardware("1 > aa\n2 < 00\n");
    AssertionError missing = assertThrows(AssertionError.class, silent::verify);
    assertTrue(String.valueOf(missing.getMessage()).contains("never sent: aa"));

    ReplayedHardware other = hardware("1 > aa\n2 < 00\n");
    try (MemoryLink link = other.link()) {
      link.write(new byte[] {1});
    }
    AssertionError different = assertThrows(AssertionError.class, other::verify);
    assertTrue(String.valueOf(different.getMessage()).contains("sent 01; recorded is aa"));
  }

  @Test
  void whatTheHardwareSaidByItselfIsSaidWhenTheTestSaysSo() throws Exception {
    ReplayedHardware hardware = hardware("1 < 31\n5000000 < 32\n");
    try (MemoryLink link = hardware.link()) {
      assertEquals(0, link.read(10, SHORT).length);
      assertTrue(hardware.speak());
      assertArrayEquals(new byte[] {0x31}, link.read(10, SHORT));
      assertTrue(hardware.speak());
      assertArrayEquals(new byte[] {0x32}, link.read(10, SHORT));
    }
    hardware.verify();
  }

  @FuzzTest
  void anyTextIsARecordingOrIsRefused(byte[] noise) {
    String text = new String(noise, StandardCharsets.UTF_8);
    for (String each : List.of(text, TITLE + text)) {
      try {
        new Script(Recording.parse(each)).take(noise);
      } catch (IllegalArgumentException e) {
        assertTrue(String.valueOf(e.getMessage()).startsWith("line "));
      }
    }
  }
}
