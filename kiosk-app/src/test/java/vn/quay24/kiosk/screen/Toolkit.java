package vn.quay24.kiosk.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import vn.quay24.kiosk.screen.theme.Theme;

/** JavaFX without a display, once for all tests of a process. */
final class Toolkit {
  static {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("headless.geometry", "1080x1920-32");
    System.setProperty("prism.order", "sw");
    System.setProperty("prism.lcdtext", "false");
    // Backgrounds come from one shared picture otherwise, and their edges from what lies beside
    // them there: from whatever was drawn before.
    System.setProperty("prism.disableRegionCaching", "true");
    Platform.startup(Theme::loadType);
    Platform.setImplicitExit(false);
  }

  private Toolkit() {}

  /** Runs on the FX thread and hands its result or failure over. */
  static <T> T onFx(Callable<T> task) {
    FutureTask<T> running = new FutureTask<>(task);
    Platform.runLater(running);
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
