package vn.quay24.distribution.demo.desktop;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * Prints how many pixels a desktop has for windows: width and height. A process of its own, because
 * the toolkit takes its scale when it starts.
 */
public final class DesktopSize {
  private DesktopSize() {}

  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    FutureTask<String> size = new FutureTask<>(DesktopSize::size);
    Platform.startup(size);
    System.out.println(size.get());
    // Platform.exit while the toolkit still starts would leave it hanging.
    System.exit(0);
  }

  private static String size() {
    Screen screen = Screen.getPrimary();
    Rectangle2D room = screen.getVisualBounds();
    return (int) (room.getWidth() * screen.getOutputScaleX())
        + " "
        + (int) (room.getHeight() * screen.getOutputScaleY());
  }
}
