package vn.quay24.distribution.demo.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.distribution.demo.web.Trouble;
import vn.quay24.simulator.bank.Mishap;

/** No switch of the bench without a whole visit that meets it, and none without its button. */
class EverySwitchIsMetTest {
  private static final Path HERE = Path.of("src/test/java/vn/quay24/distribution/demo/tour");
  private static final List<String> WHOLE_VISITS =
      List.of("SubmissionThroughFaultsIT.java", "CollectionThroughFaultsIT.java");

  /** The first word that the hall is handed for a trouble or a mishap, as the visits write it. */
  private static final Pattern MET = Pattern.compile("\\bhall\\.(?:cause|pay)\\(\\s*([\\w.]+)");

  private static final Pattern CONSTANT = Pattern.compile("(?:Trouble|Mishap)\\.[A-Z_]+");
  private static final Pattern BUTTON = Pattern.compile("data-(?:toggle|post)=\"([^\"]+)\"");

  /** Buttons that are drawn with what they belong to: a door, a pair of cards. */
  private static final Set<Trouble> DRAWN =
      EnumSet.of(Trouble.DOOR_JAM, Trouble.DOOR_FORCE, Trouble.CODE_GLUED);

  @Test
  void somebodyMeetsEveryTroubleAndEveryMishapOfPayingInAWholeVisit() throws IOException {
    Set<String> all = new TreeSet<>();
    EnumSet.allOf(Trouble.class).forEach(trouble -> all.add("Trouble." + trouble));
    EnumSet.complementOf(EnumSet.of(Mishap.NONE)).forEach(mishap -> all.add("Mishap." + mishap));

    for (String visits : WHOLE_VISITS) {
      all.removeAll(met(Files.readString(HERE.resolve(visits))));
    }

    assertEquals(Set.of(), all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hall.cause(trouble);",
        "hall.cause(first ? Trouble.CARD_PLUG : Trouble.CODE_PLUG);",
        "hall.cause(List.of(Trouble.CARD_PLUG).getFirst());",
      })
  void aTroubleThatIsNoConstantWhereItIsCausedIsRefused(String visit) {
    AssertionError refused = assertThrows(AssertionError.class, () -> met(visit));

    assertTrue(refused.toString().contains("name the constant itself"), refused::toString);
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

  private static Set<String> met(String visits) {
    Set<String> met = new TreeSet<>();
    Matcher calls = MET.matcher(visits);
    while (calls.find()) {
      String handed = calls.group(1);
      assertTrue(
          CONSTANT.matcher(handed).matches(),
          () -> handed + ": name the constant itself where it is met");
      met.add(handed);
    }
    return met;
  }

  private static String page() throws IOException {
    try (InputStream page = Trouble.class.getResourceAsStream("../page/index.html")) {
      return new String(page.readAllBytes(), UTF_8);
    }
  }
}
