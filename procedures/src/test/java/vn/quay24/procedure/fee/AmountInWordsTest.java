package vn.quay24.procedure.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, Không đồng",
    "5, Năm đồng",
    "10, Mười đồng",
    "15, Mười lăm đồng",
    "21, Hai mươi mốt đồng",
    "24, Hai mươi tư đồng",
    "14, Mười bốn đồng",
    "11, Mười một đồng",
    "55, Năm mươi lăm đồng",
    "101, Một trăm linh một đồng",
    "110, Một trăm mười đồng",
    "204, Hai trăm linh bốn đồng",
    "8000, Tám nghìn đồng",
    "15000, Mười lăm nghìn đồng",
    "21504, Hai mươi mốt nghìn năm trăm linh bốn đồng",
    "24000, Hai mươi tư nghìn đồng",
    "100000, Một trăm nghìn đồng",
    "160000, Một trăm sáu mươi nghìn đồng",
    "1000001, Một triệu không trăm linh một đồng",
    "2000050, Hai triệu không trăm năm mươi đồng",
    "1005000, Một triệu không trăm linh năm nghìn đồng",
    "1000000000, Một tỷ đồng",
    "3000000005, Ba tỷ không trăm linh năm đồng",
    "1000000000000, Một nghìn tỷ đồng",
    "1234567891,"
        + " Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt"
        + " đồng"
  })
  void isWrittenAsReceiptsDo(long dong, String words) {
    assertEquals(words, AmountInWords.vietnamese(dong));
  }

  @Test
  void theLargestNumberHasWordsToo() {
    assertEquals("Chín tỷ", AmountInWords.vietnamese(Long.MAX_VALUE).substring(0, 7));
  }

  @Test
  void nobodyIsOwedByAReceipt() {
    assertThrows(IllegalArgumentException.class, () -> AmountInWords.vietnamese(-1));
  }
}
