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

  private final String style;

  BeVietnamPro(String style) {
    this.style = style;
  }

  /** Where the TrueType file lies on the class path. */
  public URL location() {
    return resource("BeVietnamPro-" + style + ".ttf");
  }

  private static URL resource(String file) {
    URL url = BeVietnamPro.class.getResource(file);
    if (url == null) {
      throw new IllegalStateException(file + " is missing from the product");
    }
    return url;
  }

  /** Opens the TrueType file; the caller closes it. */
  public InputStream open() {
    return open(location());
  }

  /**
   * Opens the file of the same weight for thermal paper; the caller closes it. Its a has two
   * storeys (stylistic set 1), because at 203 dpi the usual one looks like an o.
   */
  public InputStream openForPaper() {
    return open(resource("BeVietnamProPaper-" + style + ".ttf"));
  }

  private static InputStream open(URL file) {
    try {
      return file.openStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
