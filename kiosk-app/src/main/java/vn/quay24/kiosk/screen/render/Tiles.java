package vn.quay24.kiosk.screen.render;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Block.Tile;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.widget.Piece;
import vn.quay24.kiosk.screen.widget.Piece.Growth;
import vn.quay24.kiosk.screen.widget.Words;

/** Tiles: a coloured square, what it is, what it means. */
final class Tiles {
  private static final double GAP = 0.6;

  private Tiles() {}

  static List<Piece> draw(Block.Tiles tiles, Context context) {
    Growth growth = tiles.compact() ? Growth.NONE : Growth.STRETCH;
    return tiles.tiles().stream()
        .map(tile -> new Piece(tile(tile, tiles.compact(), context), context.unit() * GAP, growth))
        .toList();
  }

  private static Region tile(Tile tile, boolean compact, Context context) {
    VBox words = Words.column("words");
    tile.tag().ifPresent(tag -> words.getChildren().add(tag(tag)));
    words.getChildren().add(Words.label(tile.title(), "name"));
    tile.text().ifPresent(text -> words.getChildren().add(Words.label(text, "text")));
    tile.closed()
        .ifPresent(
            reason ->
                words.getChildren().add(Words.marked("mdrmz-schedule", reason, "closed-words")));
    HBox inside = Words.row("inside", square(tile.icon(), tile.tint()), Words.wide(words));
    if (tile.closed().isEmpty()) {
      inside.getChildren().add(Words.icon("mdral-chevron_right", "arrow"));
    }
    FaceButton button = new FaceButton("tile", tile.title(), inside, context);
    button.getStyleClass().add(compact ? "compact" : "roomy");
    if (tile.closed().isPresent()) {
      button.getStyleClass().add("closed-tile");
      button.setDisable(true);
    } else {
      button.posting(tile.input());
    }
    return button;
  }

  /** An icon on a coloured square. */
  static StackPane square(String icon, Tint tint) {
    StackPane square = new StackPane(Words.icon(icon));
    square.getStyleClass().addAll("square", Context.style("tint", tint));
    return square;
  }

  /** A word on a coloured ground. */
  static Label tag(Block.Tag tag) {
    Label label = Words.label(tag.text(), "tag", Context.style("ground", tag.tint()));
    label.setMaxWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
