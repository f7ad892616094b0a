package vn.quay24.kiosk.screen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");

  @Test
  void everyKeyStandsInEveryLanguageWithTheSameArguments() {
    Texts vietnamese = Texts.of("vi");
    Texts english = Texts.of("en");

    assertEquals(vietnamese.keys(), english.keys());
    for (String key : vietnamese.keys()) {
      assertEquals(arguments(vietnamese.say(key)), arguments(english.say(key)), key);
      assertFalse((vietnamese.say(key) + english.say(key)).matches("(?s).*\\{[0-9]+,.*"), key);
      assertTrue(!vietnamese.say(key).isBlank() && !english.say(key).isBlank(), key);
    }
  }

  @Test
  void aMissingKeyIsNamed() {
    var missing =
        assertThrows(IllegalStateException.class, () -> Texts.of("vi").say("no.such.key"));

    assertTrue(missing.toString().contains("no.such.key"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|Không đồng",
        "8000|Tám nghìn đồng",
        "24000|Hai mươi tư nghìn đồng",
        "15005|Mười lăm nghìn không trăm lẻ năm đồng",
        "1000021|Một triệu không trăm hai mươi mốt đồng",
        "111111|Một trăm mười một nghìn một trăm mười một đồng"
      })
  void amountsAreReadAsOnReceipts(long amount, String words) {
    assertEquals(words, Money.words(amount, "vi"));
  }

  @Test
  void amountsAreGroupedAsTheLanguageDoesIt() {
    assertEquals("1.250.000 đồng", Money.digits(1_250_000, "vi"));
    assertEquals("1,250,000 VND", Money.digits(1_250_000, "en"));
    assertEquals("Twenty-four thousand Vietnamese dong", Money.words(24_000, "en"));
  }

  private static List<String> arguments(String text) {
    return ARGUMENT.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
  }
}
