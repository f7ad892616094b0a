package vn.quay24.kiosk.screen.widget;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.util.Duration;

/**
 * Repeats a key that is held. The delay is long, as EN 301 549, 5.7 asks: a slow or trembling hand
 * does not delete more than it wants to.
 */
final class Repeat {
  private static final Duration DELAY = Duration.seconds(2);
  private static final Duration PERIOD = Duration.millis(150);

  Repeat(Button button, Runnable action) {
    Timeline repeating = new Timeline(new KeyFrame(PERIOD, _ -> action.run()));
    repeating.setCycleCount(Animation.INDEFINITE);
    repeating.setDelay(DELAY);
    button
        .armedProperty()
        .subscribe(
            armed -> {
              if (armed) {
                repeating.playFromStart();
              } else {
                repeating.stop();
              }
            });
    button
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                repeating.stop();
              }
            });
  }
}
