package vn.quay24.device.drivers.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.code.CodeReader;

/** Whatever a reader sends, only clean text of bounded length comes out, however it is cut. */
class CodeAssemblerFuzzTest {

  @FuzzTest
  void anyBytesAreCleanCodesOrDropped(byte[] bytes) {
    CodeAssembler whole = assembler();
    whole.accept(bytes);
    CodeAssembler pieces = assembler();
    for (byte one : bytes) {
      pieces.accept(new byte[] {one});
    }

    List<String> codes = codes(whole);
    assertEquals(codes, codes(pieces));
    for (String code : codes) {
      assertFalse(code.isEmpty());
      assertTrue(code.length() <= CodeReader.MAX_LENGTH);
      assertTrue(code.chars().noneMatch(Character::isISOControl));
    }
  }

  private static CodeAssembler assembler() {
    return new CodeAssembler(Framing.of("\u0002", "\r", Duration.ofMillis(80)));
  }

  private static List<String> codes(CodeAssembler assembler) {
    assembler.silence();
    List<String> codes = new ArrayList<>();
    for (Optional<String> next = assembler.next(); next.isPresent(); next = assembler.next()) {
      codes.add(next.get());
    }
    return codes;
  }
}
