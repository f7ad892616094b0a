package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.screen.theme.Comfort;

/** Who is told to touch “…” finds a button of that name. */
class ButtonWordsTest {
  private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void whatIsToBeTouchedIsThere(String language) {
    Texts texts = Texts.of(language);
    // On the staff's menu, to which the words lead, and on the citizen's own phone.
    Set<String> elsewhere =
        Set.of(texts.say("menu.machine"), texts.say("menu.load"), "Không phải tôi", "Not me");
    List<String> missed = new ArrayList<>();

    for (Samples.Named sample : Samples.all()) {
      String seen = seen(sample.in(language));
      Set<String> lines = Set.copyOf(seen.lines().distinct().toList());
      QUOTED
          .matcher(seen)
          .results()
          .map(MatchResult::group)
          .map(quoted -> quoted.substring(1, quoted.length() - 1))
          .filter(name -> !lines.contains(name) && !elsewhere.contains(name))
          .forEach(name -> missed.add(sample.name() + ": " + name));
    }

    assertEquals(List.of(), missed);
  }

  @Test
  void anEnvelopeBeforeADoorThatStaysShutIsShownAgain() {
    String seen =
        seen(
            Samples.all().stream()
                .filter(named -> named.name().endsWith("-staff-stuck-for-good-LOAD"))
                .findFirst()
                .orElseThrow());

    assertTrue(seen.contains("đưa lại mã trên bì"), seen);
  }

  private static String seen(Samples.Named sample) {
    return Toolkit.onFx(
        () -> {
          Stand stand = new Stand(Samples.FACE, Comfort.USUAL);
          stand.show(sample.visit());
          return Walker.texts(stand.shell());
        });
  }
}
