package vn.quay24.distribution.demo.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
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

  @Test
  void aTroubleThatIsNoConstantWhereItIsCausedIsNotTakenForTheOneBefore() {
    for (Class<?> indirect : List.of(Handed.class, Chosen.class, Kept.class)) {
      AssertionError refused =
          assertThrows(
              AssertionError.class,
              () -> given(indirect, Trouble.class, "cause"),
              indirect::getSimpleName);

      assertTrue(refused.toString().contains("name the constant itself"), refused::toString);
    }
  }

  static final class Handed {
    static void meet(Hall hall, Trouble trouble) throws TourException, InterruptedException {
      hall.cause(Trouble.CARD_PLUG);
      hall.cause(trouble);
    }
  }

  static final class Chosen {
    static void meet(Hall hall, boolean first) throws TourException, InterruptedException {
      hall.cause(first ? Trouble.CARD_PLUG : Trouble.CODE_PLUG);
    }
  }

  static final class Kept {
    static void meet(Hall hall) throws TourException, InterruptedException {
      for (Trouble trouble : List.of(Trouble.CARD_PLUG, Trouble.CODE_PLUG)) {
        hall.cause(trouble);
      }
    }
  }

  /** The constants that the visits hand to the hall's method, as they are compiled. */
  private static Set<String> given(Class<? extends Enum<?>> type, String method)
      throws IOException {
    Set<String> given = new TreeSet<>();
    for (Class<?> visits : WHOLE_VISITS) {
      given.addAll(given(visits, type, method));
    }
    return given;
  }

  private static Set<String> given(Class<?> visits, Class<? extends Enum<?>> type, String method)
      throws IOException {
    Set<String> given = new TreeSet<>();
    String file = visits.getName().substring(visits.getPackageName().length() + 1) + ".class";
    try (InputStream compiled = visits.getResourceAsStream(file)) {
      for (MethodModel test : ClassFile.of().parse(compiled.readAllBytes()).methods()) {
        String where = visits.getSimpleName() + "." + test.methodName();
        test.code().ifPresent(code -> given.addAll(given(code, type, method, where)));
      }
    }
    return given;
  }

  /** A constant that was used, stored or one of two that were chosen from counts no more. */
  private static Set<String> given(
      CodeModel code, Class<? extends Enum<?>> type, String method, String where) {
    ClassDesc constants = type.describeConstable().orElseThrow();
    ClassDesc hall = Hall.class.describeConstable().orElseThrow();
    Set<Label> reachedByJumps = jumps(code);
    Set<String> given = new TreeSet<>();
    String last = "";
    for (CodeElement element : code) {
      switch (element) {
        case FieldInstruction field
            when field.opcode() == Opcode.GETSTATIC && field.owner().asSymbol().equals(constants) ->
            last = field.name().stringValue();
        case InvokeInstruction call
            when call.owner().asSymbol().equals(hall) && call.name().equalsString(method) -> {
          assertFalse(last.isEmpty(), where + ": name the constant itself where it is met");
          given.add(last);
          last = "";
        }
        case InvokeInstruction call when mentions(call.typeSymbol(), constants) -> last = "";
        case StoreInstruction _ -> last = "";
        case LabelTarget target when reachedByJumps.contains(target.label()) -> last = "";
        default -> {}
      }
    }
    return given;
  }

  private static boolean mentions(MethodTypeDesc call, ClassDesc type) {
    return call.returnType().equals(type) || call.parameterList().contains(type);
  }

  private static Set<Label> jumps(CodeModel code) {
    return code.elementStream()
        .filter(BranchInstruction.class::isInstance)
        .map(element -> ((BranchInstruction) element).target())
        .collect(toSet());
  }
}
