package vn.quay24.device.drivers.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeAssemblerTest {
  private static final Duration GAP = Duration.ofMillis(80);
  private static final String TEXT = "Nguyễn Thị Hường|thôn Đắk Lắk";

  private final CodeAssembler withSuffix = new CodeAssembler(Framing.of("", "\r", GAP));

  @Test
  void aCodeMayBeSplitAtAnyByte() {
    byte[] bytes = (TEXT + "\r").getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= bytes.length; at++) {
      withSuffix.accept(Arrays.copyOf(bytes, at));
      withSuffix.accept(Arrays.copyOfRange(bytes, at, bytes.length));

      assertEquals(List.of(TEXT), codes(withSuffix));
    }
  }

  @Test
  void gluedCodesComeApart() {
    withSuffix.accept("one\rtwo\r\nthree\r".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of("one", "two", "three"), codes(withSuffix));
  }

  @Test
  void withoutSuffixSilenceEndsACode() {
    CodeAssembler assembler = new CodeAssembler(Framing.of("", "", GAP));
    assembler.accept(TEXT.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), codes(assembler));
    assertTrue(assembler.midway());

    assembler.silence();

    assertEquals(List.of(TEXT), codes(assembler));
    assertFalse(assembler.midway());
  }

  @Test
  void withASuffixATornCodeIsGivenUp() {
    withSuffix.accept("torn".getBytes(StandardCharsets.UTF_8));
    withSuffix.silence();
    withSuffix.accept("whole\r".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of("whole"), codes(withSuffix));
    assertEquals(1, withSuffix.dropped());
  }

  @Test
  void whatComesBeforeThePrefixIsNoise() {
    CodeAssembler framed = new CodeAssembler(Framing.of("\u0002", "\u0003", GAP));
    framed.accept(
        "noise\u0003\u0002code\u0003noise\u0002next\u0003".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of("code", "next"), codes(framed));
  }

  @Test
  void aPrefixInTheMiddleBeginsTheCodeAnew() {
    CodeAssembler framed = new CodeAssembler(Framing.of("\u0002", "\u0003", GAP));
    framed.accept("\u0002torn\u0002\u0002whole\u0003".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of("whole"), codes(framed));
    assertEquals(1, framed.dropped());
  }

  @Test
  void whatIsNoTextIsDropped() {
    withSuffix.accept(new byte[] {(byte) 0xC3, 0x28, '\r', 'a', 0x00, 'b', '\r', 'c', '\r'});

    assertEquals(List.of("c"), codes(withSuffix));
    assertEquals(2, withSuffix.dropped());
  }

  @Test
  void theRestOfACodeThatBeganBeforeAnybodyAskedIsNone() {
    withSuffix.accept("999203001234|Nguyễn".getBytes(StandardCharsets.UTF_8));
    withSuffix.forget();
    withSuffix.accept(" Văn|01012022\rnext\r".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of("next"), codes(withSuffix));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\u0000", "\u0006", " \u0007"})
  void whatTrailsACodeIsNoneThatHasBegun(String trailing) {
    withSuffix.accept(("one\r" + trailing).getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("one"), codes(withSuffix));
    assertFalse(withSuffix.midway());
    withSuffix.forget();
    withSuffix.accept(("two\r" + trailing).getBytes(StandardCharsets.UTF_8));
    withSuffix.silence();

    assertEquals(List.of("two"), codes(withSuffix));
    assertEquals(0, withSuffix.dropped());
  }

  @Test
  void silenceEndsWhatNobodyAskedFor() {
    withSuffix.accept("torn".getBytes(StandardCharsets.UTF_8));
    withSuffix.forget();
    withSuffix.silence();
    withSuffix.accept("next\r".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of("next"), codes(withSuffix));
  }

  @Test
  void theWordsOfAReaderThatReadNothingAreNoCodes() {
    withSuffix.accept("NOREAD\r\n]Q1code\r".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of("code"), codes(withSuffix));
    assertEquals(0, withSuffix.dropped());
    assertEquals(Set.of(Habit.REFUSAL, Habit.SYMBOLOGY), withSuffix.habits());
  }

  @Test
  void aFloodIsBounded() {
    for (int i = 0; i < 1_000; i++) {
      withSuffix.accept(new byte[1_000]);
    }
    withSuffix.accept("\rcode\r".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of("code"), codes(withSuffix));
  }

  static Stream<Framing> framings() {
    return Stream.of(
        Framing.of("", "\r", GAP),
        Framing.of("", "\r\n", GAP),
        Framing.of("", "\u0003", GAP),
        Framing.of("\u0002", "\u0003", GAP),
        Framing.of("\u0002", "\r", GAP),
        Framing.of("\u0002", "", GAP),
        Framing.of("", "", GAP));
  }

  @ParameterizedTest
  @MethodSource("framings")
  void whateverTheFramingACodeMayBeSplitAtAnyByte(Framing framing) {
    byte[] bytes = framed(framing, TEXT);
    for (int at = 0; at <= bytes.length; at++) {
      CodeAssembler assembler = new CodeAssembler(framing);
      assembler.accept(Arrays.copyOf(bytes, at));
      assembler.accept(Arrays.copyOfRange(bytes, at, bytes.length));
      assembler.silence();

      assertEquals(List.of(TEXT), codes(assembler));
    }
  }

  @ParameterizedTest
  @MethodSource("framings")
  void aHugeCodeIsRefusedAndTheNextOneRead(Framing framing) {
    CodeAssembler assembler = new CodeAssembler(framing);
    assembler.accept(framed(framing, "x".repeat(10_000)));
    if (framing.endsBySilence()) {
      assembler.silence();
    }
    assembler.accept(framed(framing, TEXT));
    assembler.silence();

    assertEquals(List.of(TEXT), codes(assembler));
    assertEquals(1, assembler.dropped());
  }

  @ParameterizedTest
  @MethodSource("framings")
  void garbageIsRefusedAndTheNextOneRead(Framing framing) {
    CodeAssembler assembler = new CodeAssembler(framing);
    assembler.accept(framed(framing, "be\u0007\u0000ep"));
    assembler.accept(new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF});
    assembler.silence();
    assembler.accept(framed(framing, TEXT));
    assembler.silence();

    assertEquals(List.of(TEXT), codes(assembler));
  }

  /** Without suffix and prefix nothing parts them. */
  @ParameterizedTest
  @MethodSource("framings")
  void twoGluedCodesComeApart(Framing framing) {
    CodeAssembler assembler = new CodeAssembler(framing);
    boolean parted = framing.prefix().length + framing.suffix().length > 0;
    assembler.accept(framed(framing, TEXT));
    assembler.accept(framed(framing, "two"));
    assembler.silence();

    assertEquals(parted ? List.of(TEXT, "two") : List.of(TEXT + "two"), codes(assembler));
  }

  private static byte[] framed(Framing framing, String code) {
    byte[] text = code.getBytes(StandardCharsets.UTF_8);
    ByteBuffer framed =
        ByteBuffer.allocate(framing.prefix().length + text.length + framing.suffix().length);
    return framed.put(framing.prefix()).put(text).put(framing.suffix()).array();
  }

  private static List<String> codes(CodeAssembler assembler) {
    List<String> codes = new ArrayList<>();
    for (Optional<String> next = assembler.next(); next.isPresent(); next = assembler.next()) {
      codes.add(next.get());
    }
    return codes;
  }
}
