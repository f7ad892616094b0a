package vn.quay24.device.drivers.locker.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.drivers.locker.board.KerongCu12.SumPlace;
import vn.quay24.device.locker.LockAddress;

/** CU12 frames byte by byte. */
class KerongCu12Test {
  private static final LockAddress FIRST = new LockAddress(0, 1);
  private static final Map<String, Optional<String>> NOT_PROVED =
      Map.of("checksum", Optional.empty());
  private static final String SUM_FIRST = "02 00 0C 80 10 04 03 B2 FE 0F 00 00";
  private static final String SUM_LAST = "02 00 0C 80 10 04 03 FE 0F 00 00 B2";

  private static Message question(KerongCu12 boards) {
    return boards.survey(0, new TreeSet<>(Set.of(1))).getFirst();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.ofDelimiter(" ").parseHex(hex);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }

  @Test
  void asksAndUnlocksAsPublished() {
    KerongCu12 boards = new KerongCu12(EnumSet.of(SumPlace.BEFORE_DATA));

    assertEquals("02 00 0C 80 00 00 03 91", hex(question(boards).frame()));
    assertEquals("02 00 00 81 00 00 03 86", hex(boards.unlock(FIRST).open().frame()));
  }

  @ParameterizedTest
  @CsvSource({"BEFORE_DATA," + SUM_FIRST, "AFTER_DATA," + SUM_LAST})
  void theSumStandsWhereTheTableSays(SumPlace place, String answer) {
    Message question = question(new KerongCu12(EnumSet.of(place)));
    String other = answer.equals(SUM_FIRST) ? SUM_LAST : SUM_FIRST;

    Heard.Told told = assertInstanceOf(Heard.Told.class, question.hear(bytes(answer)));

    assertEquals(false, told.inputs().hooks().get(FIRST));
    assertEquals(12, told.inputs().hooks().size());
    assertEquals(11, told.inputs().hooks().values().stream().filter(bit -> bit).count());
    assertInstanceOf(Heard.Nothing.class, question.hear(bytes(other)));
  }

  @ParameterizedTest
  @CsvSource({SUM_FIRST + ",before-data", SUM_LAST + ",after-data"})
  void whereTheSumStandsIsFoundOutWhileNobodyKnows(String answer, String word) {
    KerongCu12 boards = new KerongCu12(EnumSet.allOf(SumPlace.class));
    assertEquals(NOT_PROVED, boards.proved());

    Heard heard = question(boards).hear(bytes(answer));

    assertEquals(false, assertInstanceOf(Heard.Told.class, heard).inputs().hooks().get(FIRST));
    assertEquals(Map.of("checksum", Optional.of(word)), boards.proved());
  }

  @Test
  void whereTheSumStandsIsNotKnownWhenItWasSeenAtBothPlaces() {
    KerongCu12 boards = new KerongCu12(EnumSet.allOf(SumPlace.class));

    question(boards).hear(bytes(SUM_FIRST));
    question(boards).hear(bytes(SUM_LAST));

    assertEquals(NOT_PROVED, boards.proved());
  }

  @Test
  void anAnswerWithoutDataShowsNothingOfTheSum() {
    KerongCu12 boards = new KerongCu12(EnumSet.allOf(SumPlace.class));

    Heard heard = boards.unlock(FIRST).open().hear(bytes("02 00 00 81 10 00 03 96"));

    assertInstanceOf(Heard.Told.class, heard);
    assertEquals(NOT_PROVED, boards.proved());
  }

  @ParameterizedTest
  @CsvSource({
    "02 00 0C 80 11 00 03 A2, it failed (11), true",
    "02 00 0C 80 12 00 03 A3, timeout (12), true",
    "02 00 0C 80 13 00 03 A4, unknown command (13), false",
    "02 00 0C 80 14 00 03 A5, wrong sum (14), true"
  })
  void aRefusalHasAName(String answer, String why, boolean again) {
    Message question = question(new KerongCu12(EnumSet.of(SumPlace.BEFORE_DATA)));

    assertEquals(new Heard.Refused(why, again), question.hear(bytes(answer)));
  }

  @ParameterizedTest
  @CsvSource({
    "02 00 0C 80 00 00 03 91", // our own question
    "02 01 0C 80 10 04 03 B3 FE 0F 00 00", // board
    "02 00 0C 81 10 04 03 B3 FE 0F 00 00", // command
    "02 00 0C 80 10 00 03 A1", // no data
    "02 00 0C 80 10 04 03 B2 FE 0F 00", // cut
    "02 00 0C 80 10 04 03 B1 FE 0F 00 00" // sum
  })
  void believesNothingElse(String answer) {
    Message question = question(new KerongCu12(EnumSet.of(SumPlace.BEFORE_DATA)));

    assertInstanceOf(Heard.Nothing.class, question.hear(bytes(answer)));
  }
}
