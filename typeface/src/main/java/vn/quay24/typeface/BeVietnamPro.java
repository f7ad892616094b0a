package vn.quay24.typeface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;

/**
 * Weights of Be Vietnam Pro (SIL Open Font License 1.1, text beside the files). It holds every
 * Vietnamese letter and the combining marks, so nothing depends on the fonts of the machine.
 */
public enum BeVietnamPro {
  REGULAR("Regular"),
  MEDIUM("Medium"),
  SEMI_BOLD("SemiBold"),
  BOLD("Bold");

  private final String file;

  BeVietnamPro(String style) {
    this.file = "BeVietnamPro-" + style + ".ttf";
  }

  /** Where the TrueType file lies on the class path. */
  public URL location() {
    URL url = BeVietnamPro.class.getResource(file);
    if (url == null) {
      throw new IllegalStateException(file + " is missing from the product");
    }
    return url;
  }

  /** Opens the TrueType file; the caller closes it. */
  public InputStream open() {
    try {
      return location().openStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
