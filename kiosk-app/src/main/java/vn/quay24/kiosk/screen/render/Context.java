package vn.quay24.kiosk.screen.render;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.screen.theme.Panel;
import vn.quay24.kiosk.screen.widget.Paged.PagerWords;
import vn.quay24.kiosk.visit.Input;

/**
 * What drawing needs besides the model.
 *
 * @param em size of running text in pixels, as this visitor wants it
 * @param now ticks once a second
 * @param post takes what a hand does
 */
public record Context(
    Panel panel, double em, Texts texts, ObservableValue<Instant> now, Consumer<Input> post) {

  /** Smallest side of anything that is touched, in pixels. */
  public double target() {
    return panel.target();
  }

  /** Size of running text in pixels as the panel needs it: what is not text is measured in it. */
  public double unit() {
    return panel.text();
  }

  /** Whether the visitor asked for large text: what is not text makes room for it. */
  boolean large() {
    return em > unit();
  }

  Runnable posting(Input input) {
    return () -> post.accept(input);
  }

  public PagerWords pager() {
    return new PagerWords(
        texts.say("pager.before"),
        texts.say("pager.after"),
        (page, pages) -> texts.say("pager.page", page, pages));
  }

  static String style(String prefix, Enum<?> word) {
    return prefix + "-" + word.name().toLowerCase(Locale.ROOT);
  }
}
