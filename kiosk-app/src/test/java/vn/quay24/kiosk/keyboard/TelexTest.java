package vn.quay24.kiosk.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelexTest {

  @ParameterizedTest
  @CsvSource({
    "chuaarn, chuẩn",
    "ddafi, đài",
    "VIEETJ, VIỆT",
    "giamaf, giầm",
    "ddawks, đắk",
    "choas, choá",
    "mootj, một",
    "duwoi, dươi",
    "toowi, tơi",
    "kimso, kímo",
    "Nguyeenx, Nguyễn",
    "thuyr, thuỷ",
    "tranaf, trần",
    "thuowr, thuở",
    "huow, huơ",
    "duow, dươ",
    "w, ư",
    "nhw, như",
    "quow, quơ",
    "quaw, quă",
    "muaw, mưa",
    "did, đi",
    "duongwd, đương",
    "hoacwj, hoặc",
    "quyeets, quyết",
    "giuwax, giữa",
    "huwowng, hương",
    "phuwowngf, phường",
    "truwowngf, trường",
    "dduwowngf, đường",
    "phuwongf, phường",
    "DDaf, Đà"
  })
  void keysBecomeMarksAndTones(String keys, String word) {
    assertEquals(word, typed(keys, ToneStyle.MODERN));
  }

  @ParameterizedTest
  @CsvSource({
    "ass, as",
    "aass, âs",
    "aaa, aa",
    "xooong, xoong",
    "toorr, tôr",
    "ww, w",
    "aww, aw",
    "ddd, dd",
    "dduoww, đuow",
    "phuwoww, phuow"
  })
  void theSameKeyAgainTakesTheMarkBack(String keys, String word) {
    assertEquals(word, typed(keys, ToneStyle.MODERN));
  }

  @ParameterizedTest
  @CsvSource({"hoaan, hoaan", "catr, catr", "rs, rs", "bdt, bdt"})
  void aMarkThatCannotBeIsALetter(String keys, String word) {
    assertEquals(word, typed(keys, ToneStyle.MODERN));
  }

  @ParameterizedTest
  @CsvSource({"hoaf, hoà, hòa", "thuyr, thuỷ, thủy", "khoer, khoẻ, khỏe", "quys, quý, quý"})
  void theToneStandsAsTheStyleAsks(String keys, String modern, String traditional) {
    assertEquals(modern, typed(keys, ToneStyle.MODERN));
    assertEquals(traditional, typed(keys, ToneStyle.TRADITIONAL));
  }

  @Test
  void deletingTakesOneLetterAndLeavesTheToneOnItsVowel() {
    assertEquals("hạn", typed("hanhj", ToneStyle.MODERN, 1));
    assertEquals("h", typed("hanhj", ToneStyle.MODERN, 3));
    assertEquals("", typed("hanhj", ToneStyle.MODERN, 9));
  }

  @Test
  void noToneIsLeftBehindWhateverIsDeleted() {
    for (String keys : List.of("nguyeenx", "thuowr", "duwowngf", "quyeets", "ddaays")) {
      for (int deletes = 0; deletes <= keys.length(); deletes++) {
        String left = typed(keys, ToneStyle.TRADITIONAL, deletes);

        assertTrue(Normalizer.isNormalized(left, Normalizer.Form.NFC), keys);
        assertTrue(left.isEmpty() || Character.isLetter(left.charAt(0)), keys);
      }
    }
  }

  @Test
  void whoDoesNotKnowTelexUsesTheKeysOfTheMarks() {
    Typing typing = Typing.of("Nguy", ToneStyle.TRADITIONAL).key('ễ').backspace();

    Typing name =
        Typing.of("", ToneStyle.TRADITIONAL)
            .key('Đ')
            .key('ư')
            .key('ơ')
            .key('n')
            .key('g')
            .tone(Tone.GRAVE);

    assertEquals("Nguy", typing.text());
    assertEquals("Đường", name.text());
    assertEquals("Đương", name.tone(Tone.GRAVE).text());
  }

  @Test
  void aSpaceEndsTheWord() {
    assertEquals("Trần Thị Hoa s", typed("Traanf Thij Hoa s", ToneStyle.TRADITIONAL));
  }

  private static String typed(String keys, ToneStyle style) {
    return typed(keys, style, 0);
  }

  private static String typed(String keys, ToneStyle style, int deletes) {
    Typing typing = Typing.of("", style);
    for (int i = 0; i < keys.length(); i++) {
      typing = typing.key(keys.charAt(i));
    }
    for (int i = 0; i < deletes; i++) {
      typing = typing.backspace();
    }
    return typing.text();
  }
}
