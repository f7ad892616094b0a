package vn.quay24.kiosk.screen.render;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.widget.Push;
import vn.quay24.kiosk.screen.widget.Words;

/** The kiosk while nobody stands before it: what it is, what it does, and one touch to begin. */
public final class Poster {
  private static final double MOST_ROOM = 2.6;

  private Poster() {}

  /** The whole screen is the button, but for a line for the technician. */
  public static Region draw(Page page, Context context) {
    StackPane emblem = new StackPane(Words.icon("mdral-account_balance"));
    emblem.getStyleClass().add("emblem");
    VBox top = Words.column("top", Words.label(page.title(), "name"));
    if (page.back().isEmpty()) {
      top.getChildren().addFirst(emblem); // its room is needed for the technician's line
    }
    page.lead().ifPresent(text -> top.getChildren().add(Words.label(text, "unit")));
    VBox services = Words.column("services");
    for (Block block : page.blocks()) {
      if (block instanceof Block.Tiles(var tiles, _)) {
        for (Block.Tile tile : tiles) {
          services.getChildren().add(room(context));
          services.getChildren().add(service(tile, context));
        }
        services.getChildren().add(room(context));
      }
    }
    VBox.setVgrow(services, Priority.ALWAYS);
    VBox middle = Words.column("middle", services);
    page.next().ifPresent(action -> middle.getChildren().add(invite(action)));
    middle.getChildren().add(Words.label(context.texts().say("attract.hours"), "hours"));
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox all = new VBox(top, middle);
    FaceButton button =
        new FaceButton("poster", context.texts().say("attract.button"), all, context);
    page.next().ifPresent(action -> button.posting(action.input()));
    button.setMaxHeight(Double.MAX_VALUE);
    VBox.setVgrow(button, Priority.ALWAYS);
    VBox poster = new VBox(button);
    page.back().map(action -> service(action, context)).ifPresent(poster.getChildren()::add);
    return poster;
  }

  /** Spreads the services over the poster. */
  private static Region room(Context context) {
    Region room = new Region();
    room.setMaxHeight(context.unit() * MOST_ROOM);
    VBox.setVgrow(room, Priority.ALWAYS);
    return room;
  }

  /** Who touches one is led there once the language is chosen. */
  private static Node service(Block.Tile tile, Context context) {
    VBox words = Words.column("words", Words.label(tile.title(), "service-name"));
    tile.closed()
        .ifPresentOrElse(
            reason ->
                words.getChildren().add(Words.marked("mdrmz-schedule", reason, "closed-words")),
            () ->
                tile.text()
                    .ifPresent(text -> words.getChildren().add(Words.label(text, "service-text"))));
    HBox row = Words.row("service", Tiles.square(tile.icon(), tile.tint()), Words.wide(words));
    return new FaceButton("service-button", tile.title(), row, context).posting(tile.input());
  }

  private static Node service(Page.Action action, Context context) {
    Button button =
        Push.button(
            "secondary",
            action.label(),
            action.icon(),
            context.target(),
            context.posting(action.input()));
    button.setMaxWidth(Double.MAX_VALUE);
    return Words.row("actions", Words.wide(button));
  }

  private static Node invite(Page.Action action) {
    VBox words = new VBox();
    action.label().lines().forEach(line -> words.getChildren().add(Words.label(line)));
    words.getChildren().stream().skip(1).forEach(line -> line.getStyleClass().add("second"));
    HBox invite = Words.row("invite", Words.icon(action.icon()), words);
    invite.setMaxWidth(Double.MAX_VALUE);
    return invite;
  }
}
