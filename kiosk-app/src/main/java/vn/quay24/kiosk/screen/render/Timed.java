package vn.quay24.kiosk.screen.render;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.widget.Words;

/** What changes while nobody does anything: time that runs out, and the sign that work goes on. */
final class Timed {
  private static final int DOTS = 3;
  private static final double DOT = 0.4;

  private Timed() {}

  static Region countdown(Block.Countdown countdown, Context context) {
    Label left = Words.line("");
    Runnable show =
        () -> left.setText(countdown.label() + " " + left(context.now().getValue(), countdown));
    whileShown(left, context, show);
    return Words.row("countdown", Words.icon("mdrmz-schedule"), left);
  }

  private static String left(Instant now, Block.Countdown countdown) {
    long seconds = Math.max(0, Duration.between(now, countdown.until()).toSeconds());
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  static Region busy(String text, Context context) {
    List<Circle> dots =
        Stream.generate(() -> new Circle(context.unit() * DOT)).limit(DOTS).toList();
    dots.forEach(dot -> dot.getStyleClass().add("dot"));
    HBox row = Words.row("row", dots.toArray(Node[]::new));
    row.setSpacing(context.unit() * DOT * 2);
    row.setAlignment(Pos.CENTER);
    beat(row, dots, context);
    Label label = Words.label(text);
    label.setMaxWidth(Region.USE_PREF_SIZE);
    VBox column = Words.column("busy", row, label);
    return column;
  }

  private static void beat(Node owner, List<Circle> dots, Context context) {
    int[] at = {0};
    Runnable step =
        () -> {
          for (int i = 0; i < dots.size(); i++) {
            dots.get(i).getStyleClass().setAll(i == at[0] % dots.size() ? "dot-on" : "dot");
          }
          at[0]++;
        };
    whileShown(owner, context, step);
  }

  /** Does it now and after each second, for as long as the node is on the screen. */
  static void whileShown(Node node, Context context, Runnable step) {
    step.run();
    Subscription[] ticking = {Subscription.EMPTY};
    node.sceneProperty()
        .subscribe(
            scene -> {
              ticking[0].unsubscribe();
              ticking[0] =
                  scene == null
                      ? Subscription.EMPTY
                      : context.now().subscribe((_, _) -> step.run());
            });
  }
}
