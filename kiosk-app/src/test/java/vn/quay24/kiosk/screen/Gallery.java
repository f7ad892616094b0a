package vn.quay24.kiosk.screen;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import vn.quay24.kiosk.screen.theme.Comfort;

/** Draws every screen to a folder of pictures, to be judged by eyes. */
final class Gallery {
  private Gallery() {}

  /** Arguments: folder, then optionally words that names must contain. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String wanted = arguments.length > 1 ? arguments[1] : "";
    List<Comfort> comforts =
        arguments.length > 2
            ? List.of(new Comfort(arguments[2].contains("L"), arguments[2].contains("C")))
            : List.of(Comfort.USUAL);
    String language = arguments.length > 3 ? arguments[3] : "vi";
    for (Comfort comfort : comforts) {
      for (Samples.Named sample : Samples.all()) {
        if (sample.name().matches(".*(" + wanted + ").*")) {
          Samples.Named shown = sample.in(language);
          BufferedImage picture =
              Toolkit.onFx(
                  () -> {
                    Stand stand = new Stand(Samples.FACE, comfort);
                    stand.show(shown.visit());
                    return stand.picture();
                  });
          String name = shown.name() + (comfort.largeText() ? "-large" : "");
          ImageIO.write(
              picture,
              "png",
              folder.resolve(name + (comfort.highContrast() ? "-contrast" : "") + ".png").toFile());
        }
      }
    }
    System.exit(0);
  }
}
