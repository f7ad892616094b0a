package vn.quay24.kiosk.screen;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import vn.quay24.kiosk.screen.pages.Pages;
import vn.quay24.kiosk.screen.theme.Comfort;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Visit;

/** A screen without a window, to be looked at. FX thread only. */
final class Stand {
  private final Pages pages;
  private final Shell shell;
  private final Scene scene;
  private final List<Input> inputs = new ArrayList<>();

  Stand(Face face, Comfort comfort) {
    pages = new Pages(face.site());
    shell = new Shell(face, new SimpleObjectProperty<>(Samples.NOW), inputs::add);
    shell.comfort(comfort);
    scene = new Scene(shell, face.panel().width(), face.panel().height());
  }

  /** Shows a visit, laid out. */
  void show(Visit visit) {
    shell.show(pages.of(visit), visit.language());
    shell.applyCss();
    shell.layout();
  }

  Shell shell() {
    return shell;
  }

  Scene scene() {
    return scene;
  }

  /** What hands did so far. */
  List<Input> inputs() {
    return inputs;
  }

  /** What is seen. */
  BufferedImage picture() {
    WritableImage shot = scene.snapshot(null);
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = new int[width * height];
    shot.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    return picture;
  }
}
