package vn.quay24.kiosk.screen.render;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.widget.Words;

/** Above every page while the mains are gone: how long a visitor has, in minutes that go down. */
public final class OutageBar {

  private OutageBar() {}

  public static Region of(Page.Outage outage, Context context) {
    Label toDo = Words.label("", "to-do");
    Timed.whileShown(toDo, context, () -> toDo.setText(toDo(outage, context)));
    Region words =
        Words.column("words", Words.label(context.texts().say("outage.title"), "what"), toDo);
    HBox bar = Words.row("outage", Words.icon("mdral-battery_alert"), Words.wide(words));
    if (context.large()) {
      bar.getStyleClass().add("brief"); // large enough, and the page below needs the room
    }
    bar.setMinHeight(Region.USE_PREF_SIZE);
    return bar;
  }

  private static String toDo(Page.Outage outage, Context context) {
    return outage
        .endsBy()
        .map(end -> Math.ceilDiv(seconds(context.now().getValue(), end), 60))
        .map(
            minutes ->
                minutes > 0
                    ? context.texts().say("outage.minutes", minutes)
                    : context.texts().say("outage.now"))
        .orElseGet(() -> context.texts().say("outage.soon"));
  }

  private static long seconds(Instant now, Instant end) {
    return Duration.between(now, end).toSeconds();
  }
}
