package vn.quay24.kiosk.screen.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastLineTest {
  @ParameterizedTest
  @CsvSource({
    "Hồ sơ đang ở bước nào và khi nào có kết quả, Hồ sơ đang ở bước nào và khi nào có~kết~quả",
    "Đặt giấy dưới máy ảnh có chữ ngửa lên, Đặt giấy dưới máy ảnh có chữ ngửa~lên",
    "The kiosk reads only cards that have a chip, The kiosk reads only cards that have~a~chip",
    "It is used only to fill in the application, It is used only to fill in the application"
  })
  void theLastWordsStayTogetherUntilTheyAreALine(String text, String held) {
    assertEquals(held, shown(text));
  }

  @Test
  void theLastNameOfAListStaysWhole() {
    assertEquals(
        "3 thiết bị có lỗi: Máy quét giấy tờ, Máy in phiếu, Tủ~trả~kết~quả",
        shown("3 thiết bị có lỗi: Máy quét giấy tờ, Máy in phiếu, Tủ trả kết quả"));
  }

  @Test
  void whatIsLongerThanANameAfterACommaMayBreak() {
    assertEquals(
        "Xin ông/bà chờ, máy tự khôi phục trong một phút~nữa",
        shown("Xin ông/bà chờ, máy tự khôi phục trong một phút nữa"));
  }

  @Test
  void aShortTextIsLeftAsItIs() {
    assertEquals("Chưa in được phiếu", shown("Chưa in được phiếu"));
  }

  @Test
  void everyParagraphHasALastLine() {
    assertEquals(
        "Ngân hàng của cơ quan tiếp nhận hồ~sơ~này\nNgân hàng của cơ quan tiếp nhận hồ~sơ~này",
        shown(
            "Ngân hàng của cơ quan tiếp nhận hồ sơ này\nNgân hàng của cơ quan tiếp nhận hồ sơ này"));
  }

  @Test
  void oneLongWordIsLeftAsItIs() {
    String word = "x".repeat(60);

    assertEquals(word, shown(word));
  }

  private static String shown(String text) {
    return LastLine.held(text).replace('\u00a0', '~');
  }
}
