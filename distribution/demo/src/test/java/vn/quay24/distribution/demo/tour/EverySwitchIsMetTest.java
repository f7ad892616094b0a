package vn.quay24.distribution.demo.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.quay24.distribution.demo.web.Trouble;
import vn.quay24.simulator.bank.Mishap;

/** No switch of the bench without a whole visit that meets it, and none without its button. */
class EverySwitchIsMetTest {
  private static final List<Class<?>> WHOLE_VISITS =
      List.of(SubmissionThroughFaultsIT.class, CollectionThroughFaultsIT.class);

  private static final Pattern BUTTON = Pattern.compile("data-(?:toggle|post)=\"([^\"]+)\"");

  /** Buttons that are drawn with what they belong to: a door, a pair of cards. */
  private static final Set<Trouble> DRAWN =
      EnumSet.of(Trouble.DOOR_JAM, Trouble.DOOR_FORCE, Trouble.CODE_GLUED);

  @Test
  void somebodyMeetsEveryTroubleInAWholeVisit() throws IOException {
    assertEquals(
        EnumSet.noneOf(Trouble.class),
        without(EnumSet.allOf(Trouble.class), given(Trouble.class, "cause")));
  }

  @Test
  void somebodyMeetsEveryMishapOfPayingInAWholeVisit() throws IOException {
    Set<Mishap> mishaps = EnumSet.complementOf(EnumSet.of(Mishap.NONE));

    assertEquals(EnumSet.noneOf(Mishap.class), without(mishaps, given(Mishap.class, "pay")));
  }

  @Test
  void everyTroubleHasItsButtonOnThePage() throws IOException {
    Set<String> buttons =
        BUTTON
            .matcher(page())
            .results()
            .map(button -> button.group(1))
            .collect(toCollection(TreeSet::new));

    assertEquals(
        Stream.of(Trouble.values())
            .filter(trouble -> !DRAWN.contains(trouble))
            .map(Trouble::path)
            .collect(toCollection(TreeSet::new)),
        buttons);
  }

  private static <E extends Enum<E>> Set<E> without(Set<E> all, Set<String> met) {
    all.removeIf(one -> met.contains(one.name()));
    return all;
  }

  private static String page() throws IOException {
    try (InputStream page = Trouble.class.getResourceAsStream("../page/index.html")) {
      return new String(page.readAllBytes(), UTF_8);
    }
  }

  /** The constants that the visits hand to the hall's method, as they are compiled. */
  private static Set<String> given(Class<? extends Enum<?>> type, String method)
      throws IOException {
    Set<String> given = new TreeSet<>();
    for (Class<?> visits : WHOLE_VISITS) {
      try (InputStream compiled = visits.getResourceAsStream(visits.getSimpleName() + ".class")) {
        for (MethodModel test : ClassFile.of().parse(compiled.readAllBytes()).methods()) {
          test.code().ifPresent(code -> given.addAll(given(code, type, method)));
        }
      }
    }
    return given;
  }

  private static Set<String> given(CodeModel code, Class<? extends Enum<?>> type, String method) {
    ClassDesc constants = type.describeConstable().orElseThrow();
    ClassDesc hall = Hall.class.describeConstable().orElseThrow();
    Set<String> given = new TreeSet<>();
    String last = "";
    for (CodeElement element : code) {
      if (element instanceof FieldInstruction field
          && field.opcode() == Opcode.GETSTATIC
          && field.owner().asSymbol().equals(constants)) {
        last = field.name().stringValue();
      }
      if (element instanceof InvokeInstruction call
          && call.owner().asSymbol().equals(hall)
          && call.name().equalsString(method)) {
        given.add(last);
      }
    }
    return given;
  }
}
