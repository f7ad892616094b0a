package vn.quay24.kiosk.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.kiosk.visit.PrintedCode;

class PrintedCodesTest {
  private static final PrintedCode CARD = new PrintedCode.Card("999190000123");

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the six fields of a holder who never had an older number
        "999190000123|Nguyễn Thị Mẫu|17051990|Nữ|Tổ 1, Phường Tam Kỳ, Đà Nẵng|31052021",
        // the seven of the usual card, with an older number and without
        "999190000123|999000123|Nguyễn Thị Mẫu|17051990|Nữ|Tổ 1, Phường Tam Kỳ|31052021",
        "999190000123||Nguyễn Thị Mẫu|17051990|Nữ|Tổ 1, Phường Tam Kỳ|31052021",
        // more, as newer cards have them
        "999190000123||Nguyễn Thị Mẫu|17051990|Nữ|Tổ 1|31052021||Nguyễn Văn Thử|Trần Thị Thử|",
        "999190000123||Nguyễn Thị Mẫu|17051990|Nữ|Tổ 1|31052021|1|2|3|4|5|6|7|8|9|10|11|12",
        // and fewer
        "999190000123|"
      })
  void theNumberOfACardIsReadHoweverManyFieldsFollow(String text) {
    assertEquals(CARD, PrintedCodes.read(text));
  }

  @Test
  void twoCardsWhoseCodesAreGluedAreNobodysCode() {
    String one = "999190000123|999000123|Nguyễn Thị Mẫu|17051990|Nữ|Phường Tam Kỳ|31052021";
    String other = "999190000456||Trần Văn Thử|02031954|Nam|Phường Tam Kỳ|10052022";

    assertEquals(new PrintedCode.Several(), PrintedCodes.read(one + other));
    assertEquals(new PrintedCode.Several(), PrintedCodes.read(one + "|||" + other));
  }

  @Test
  void oneCardThatIsReadTwiceInOneIsThatCard() {
    String card = "999190000123||Nguyễn Thị Mẫu|17051990|Nữ|Phường Tam Kỳ|31052021";

    assertEquals(CARD, PrintedCodes.read(card + card));
  }

  @Test
  void aNumberOfTwelveDigitsAmongTheFieldsIsNoOtherCard() {
    assertEquals(
        CARD,
        PrintedCodes.read(
            "999190000123|999190000000|Nguyễn Thị Mẫu|17051990|Nữ|Tổ 1|31052021|999150000001|x|"));
  }

  @Test
  void longNamesAndAddressesAreNoReasonToMissACard() {
    String long700 = "Phường Tam Kỳ, ".repeat(47);

    assertEquals(CARD, PrintedCodes.read("999190000123||" + long700 + "|17051990"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|",
        "999190000123",
        "99919000012|Nguyễn Thị Mẫu",
        "9991900001234|Nguyễn Thị Mẫu",
        " 999190000123|Nguyễn Thị Mẫu",
        "٩٩٩١٩٠٠٠٠١٢٣|Nguyễn Thị Mẫu",
        "999190000123|Nguyễn\nThị Mẫu",
        "999190000123|Nguyễn\u0000",
        "999190000123|\u001b[2J",
        "999190000123;Nguyễn Thị Mẫu",
        "https://example.org/999190000123|x",
        "Q24:",
        "Q24:AAAA:short",
        "Q24E:",
        "Q24E:abc",
        "00020101021238"
      })
  void whatOnlyLooksLikeACodeOfOursIsAnother(String text) {
    assertEquals(new PrintedCode.Other(), PrintedCodes.read(text));
  }

  @Test
  void aCodeWithoutEndIsAnother() {
    assertEquals(
        new PrintedCode.Other(), PrintedCodes.read("999190000123|" + "x".repeat(1_000_000)));
  }
}
