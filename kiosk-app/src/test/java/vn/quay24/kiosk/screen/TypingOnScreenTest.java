package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.screen.theme.Comfort;
import vn.quay24.kiosk.visit.Filling;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Visit;

class TypingOnScreenTest {

  @Test
  void whatIsTypedIsToldAfterEachKeyAndComposed() {
    List<Input> inputs =
        Toolkit.onFx(
            () -> {
              Stand stand = new Stand(Samples.FACE, Comfort.USUAL);
              stand.show(asking(""));
              for (String key : List.of("M", "A", "I", "dấu cách")) {
                press(stand, key);
              }
              return List.copyOf(stand.inputs());
            });

    assertEquals(
        List.of(
            new Input.Typed("M"),
            new Input.Typed("Ma"),
            new Input.Typed("Mai"),
            new Input.Typed("Mai ")),
        inputs);
  }

  @Test
  void anEchoOfAnEarlierKeyOverwritesNothing() {
    List<Input> inputs =
        Toolkit.onFx(
            () -> {
              Stand stand = new Stand(Samples.FACE, Comfort.USUAL);
              stand.show(asking(""));
              press(stand, "M");
              press(stand, "a");
              stand.show(asking("M"));
              press(stand, "i");
              return List.copyOf(stand.inputs());
            });

    assertEquals(new Input.Typed("Mai"), inputs.getLast());
  }

  @Test
  void aKeyStaysUnderTheFingerWhileThePageChanges() {
    Toolkit.onFx(
        () -> {
          Stand stand = new Stand(Samples.FACE, Comfort.USUAL);
          stand.show(asking(""));
          Button before = find(stand.shell(), "Q").orElseThrow();
          stand.show(asking("x"));
          Button after = find(stand.shell(), "q").orElseThrow();

          assertSame(before, after);
          return after;
        });
  }

  private static Visit asking(String typed) {
    Samples.Named named =
        Samples.all().stream()
            .filter(sample -> sample.name().endsWith("ask-NAME"))
            .findFirst()
            .orElseThrow();
    Visit visit = named.visit();
    Filling.Asking asking = (Filling.Asking) visit.stage();
    Filling.Asking now =
        new Filling.Asking(
            asking.draft(), asking.question(), typed, Optional.empty(), 1, 9, asking.from());
    return new Visit(
        visit.number(),
        "vi",
        now,
        visit.overlay(),
        visit.capabilities(),
        visit.service(),
        visit.signAt(),
        visit.refusals());
  }

  private static void press(Stand stand, String key) {
    find(stand.shell(), key)
        .or(() -> find(stand.shell(), key.toLowerCase(Locale.ROOT)))
        .orElseThrow(() -> new AssertionError("no key " + key))
        .fire();
  }

  private static Optional<Button> find(Node node, String name) {
    if (node instanceof Button button && name.equals(button.getAccessibleText())) {
      return Optional.of(button);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Button> found = find(child, name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
