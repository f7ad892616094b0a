package vn.quay24.kiosk.screen;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.quay24.kiosk.screen.text.Texts;

/** Who is told to touch “…” finds a button of that name. */
final class NamedButtons {
  private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

  private NamedButtons() {}

  /**
   * What a page names and does not have.
   *
   * @param seen its texts, one in a line
   */
  static List<String> missed(String seen, Texts texts) {
    Set<String> lines = Set.copyOf(seen.lines().distinct().toList());
    // On the staff's menu, to which the words lead, and on the citizen's own phone.
    Set<String> elsewhere =
        Set.of(texts.say("menu.machine"), texts.say("menu.load"), "Không phải tôi", "Not me");
    return QUOTED
        .matcher(seen)
        .results()
        .map(MatchResult::group)
        .map(quoted -> quoted.substring(1, quoted.length() - 1))
        .filter(name -> !lines.contains(name) && !elsewhere.contains(name))
        .map(name -> "no button of this name: " + name)
        .toList();
  }
}
