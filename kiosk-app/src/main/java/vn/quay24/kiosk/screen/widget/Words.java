package vn.quay24.kiosk.screen.widget;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolver;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/** Texts and icons. */
public final class Words {
  private static final IkonResolver SET =
      IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance());

  private Words() {}

  /** A text that wraps and is never cut, and whose last line is more than a word. */
  public static Label label(String text, String... styles) {
    Label label = new Label(LastLine.held(text));
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  /** A text in one line, as wide as it is. */
  public static Label line(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return label;
  }

  /** A text with an icon before it. */
  public static Label marked(String icon, String text, String... styles) {
    Label label = label(text, styles);
    label.setGraphic(icon(icon));
    return label;
  }

  /**
   * An icon of the Material 2 set, as text of the icon type: its size follows the style sheet like
   * any other text's.
   */
  public static Text icon(String name, String... styles) {
    IkonHandler set = SET.resolve(name);
    Text icon = new Text(Character.toString(set.resolve(name).getCode()));
    icon.setStyle("-fx-font-family: \"" + ((Font) set.getFont()).getFamily() + "\";");
    icon.getStyleClass().add("icon");
    icon.getStyleClass().addAll(styles);
    icon.setAccessibleText("");
    return icon;
  }

  /** A column. */
  public static VBox column(String style, Node... children) {
    VBox column = new VBox(children);
    column.getStyleClass().add(style);
    return column;
  }

  /** A row. */
  public static HBox row(String style, Node... children) {
    HBox row = new HBox(children);
    row.getStyleClass().add(style);
    return row;
  }

  /** Lets a part of a row take what the others leave. */
  public static <T extends Region> T wide(T region) {
    region.setMinWidth(0);
    region.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }
}
