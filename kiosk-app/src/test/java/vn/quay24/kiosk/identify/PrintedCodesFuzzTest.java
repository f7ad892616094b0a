package vn.quay24.kiosk.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import vn.quay24.kiosk.visit.PrintedCode;

/** Anyone can hold anything before the code window. */
class PrintedCodesFuzzTest {

  @FuzzTest
  void anyCodeIsOneOfOursOrAnother(byte[] bytes) {
    judge(new String(bytes, StandardCharsets.UTF_8));
  }

  @FuzzTest
  void anythingBehindTheNumberOfACardLeavesTheNumber(byte[] bytes) {
    judge("999190000123|" + new String(bytes, StandardCharsets.UTF_8));
  }

  private static void judge(String text) {
    switch (PrintedCodes.read(text)) {
      case PrintedCode.Card(var number) -> {
        assertTrue(number.matches("[0-9]{12}"));
        assertTrue(text.startsWith(number + "|"));
      }
      case PrintedCode.Slip(var slip) -> assertEquals(text, slip);
      case PrintedCode.Envelope(var envelope) -> assertEquals(text, envelope);
      case PrintedCode.Several _ -> assertTrue(text.matches("(?s)[0-9]{12}\\|.*[0-9]{12}\\|.*"));
      case PrintedCode.Other _ -> assertFalse(text.matches("[0-9]{12}\\|[ -~]{0,400}"));
    }
  }
}
