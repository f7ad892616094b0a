package vn.quay24.kiosk.screen.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import vn.quay24.typeface.BeVietnamPro;

/**
 * Type and style sheets. Every size in them is relative to the root's type size. FX thread only.
 */
public final class Theme {
  private static final URL USUAL = location("usual.css");
  private static final URL CONTRAST = location("contrast.css");
  private static final String LARGE = LargeText.sheet(text(USUAL), Comfort.LARGE);

  private Theme() {}

  /** Loads the product's own type; call once before the first scene. */
  public static void loadType() {
    for (BeVietnamPro weight : BeVietnamPro.values()) {
      try (InputStream file = weight.open()) {
        if (Font.loadFont(file, Font.getDefault().getSize()) == null) {
          throw new IllegalStateException(weight + " of Be Vietnam Pro cannot be loaded");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Dresses a scene's root for this panel and this visitor. */
  public static void apply(Parent root, Panel panel, Comfort comfort) {
    List<String> sheets = new ArrayList<>(List.of(USUAL.toExternalForm()));
    if (comfort.highContrast()) {
      sheets.add(CONTRAST.toExternalForm());
    }
    if (comfort.largeText()) {
      sheets.add(LARGE);
    }
    if (!root.getStylesheets().equals(sheets)) {
      root.getStylesheets().setAll(sheets);
    }
    root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.0fpx;", panel.text()));
  }

  private static String text(URL sheet) {
    try (InputStream file = sheet.openStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL location(String file) {
    URL url = Theme.class.getResource(file);
    if (url == null) {
      throw new IllegalStateException(file + " is missing from the product");
    }
    return url;
  }
}
