package vn.quay24.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import vn.quay24.kiosk.screen.render.Context;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.screen.widget.Push;
import vn.quay24.kiosk.screen.widget.Words;
import vn.quay24.kiosk.visit.Input;

/** Whose office this is, what time it is, and the way to the other language. */
record HeaderBar(Face face, Context context) {

  Node node() {
    StackPane emblem = new StackPane(Words.icon("mdral-account_balance"));
    emblem.getStyleClass().add("emblem");
    VBox names =
        Words.column(
            "names",
            Words.label(context.texts().say("product"), "product"),
            Words.label(face.site().unitName(), "unit"));
    names.setAlignment(Pos.CENTER_LEFT);
    VBox right = Words.column("right", clock(), language());
    right.setAlignment(Pos.CENTER_RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    HBox header = Words.row("header", emblem, Words.wide(names), right);
    header.setMinHeight(Region.USE_PREF_SIZE);
    return header;
  }

  private Node clock() {
    Label clock = Words.line(Dates.clock(context.now().getValue()), "clock");
    Subscription[] ticking = {Subscription.EMPTY};
    clock
        .sceneProperty()
        .subscribe(
            scene -> {
              ticking[0].unsubscribe();
              ticking[0] =
                  scene == null
                      ? Subscription.EMPTY
                      : context.now().subscribe(now -> clock.setText(Dates.clock(now)));
            });
    return clock;
  }

  /** One touch to the next language; each is named in its own words. */
  private Node language() {
    int present = face.languages().indexOf(context.texts().language());
    String next = face.languages().get((present + 1) % face.languages().size());
    Button button =
        Push.button(
            "language-switch",
            Texts.of(next).say("language.name"),
            "mdral-language",
            context.target(),
            () -> context.post().accept(new Input.LanguageChosen(next)));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setWrapText(false);
    return button;
  }
}
