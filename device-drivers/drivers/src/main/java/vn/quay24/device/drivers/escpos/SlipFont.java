package vn.quay24.device.drivers.escpos;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.quay24.typeface.BeVietnamPro;

/** The product's typeface as it is cut for paper, each weight read once. */
final class SlipFont {
  private static final Map<BeVietnamPro, Font> LOADED = new ConcurrentHashMap<>();

  private SlipFont() {}

  /** A weight at a size in dots. */
  static Font of(BeVietnamPro weight, float dots) {
    return LOADED.computeIfAbsent(weight, SlipFont::load).deriveFont(dots);
  }

  private static Font load(BeVietnamPro weight) {
    try (InputStream file = weight.openForPaper()) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the product's typeface cannot be read", e);
    }
  }
}
