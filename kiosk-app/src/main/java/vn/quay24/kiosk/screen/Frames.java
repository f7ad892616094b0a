package vn.quay24.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Page.Action;
import vn.quay24.kiosk.screen.render.Context;
import vn.quay24.kiosk.screen.render.EntryView;
import vn.quay24.kiosk.screen.render.OutageBar;
import vn.quay24.kiosk.screen.render.Poster;
import vn.quay24.kiosk.screen.theme.Comfort;
import vn.quay24.kiosk.screen.widget.Paged;
import vn.quay24.kiosk.screen.widget.Push;
import vn.quay24.kiosk.screen.widget.Words;
import vn.quay24.kiosk.visit.Input;

/** What stands around every page: header, progress, action bar, comfort and help. */
final class Frames {
  private final Face face;
  private final Comfort comfort;
  private final Context context;
  private final Consumer<Comfort> wish;

  Frames(Face face, Comfort comfort, Context context, Consumer<Comfort> wish) {
    this.face = face;
    this.comfort = comfort;
    this.context = context;
    this.wish = wish;
  }

  /** The whole screen around a page's parts. */
  Region around(Page page, VBox head, Paged content, VBox foot) {
    return switch (page.kind()) {
      case STEP -> step(page, head, content, foot);
      case POSTER -> Poster.draw(page, context);
      case CALL -> {
        VBox call = Words.column("call", head, content);
        VBox.setVgrow(call, Priority.ALWAYS);
        VBox all = new VBox(new HeaderBar(face, context).node());
        page.outage()
            .map(outage -> OutageBar.of(outage, context))
            .ifPresent(all.getChildren()::add);
        all.getChildren().addAll(call, foot);
        yield all;
      }
    };
  }

  private Region step(Page page, VBox head, Paged content, VBox foot) {
    VBox all = new VBox(new HeaderBar(face, context).node());
    page.outage().map(outage -> OutageBar.of(outage, context)).ifPresent(all.getChildren()::add);
    page.progress().ifPresent(progress -> all.getChildren().add(progress(progress)));
    VBox body = Words.column("page", head, content);
    VBox.setVgrow(body, Priority.ALWAYS);
    all.getChildren().addAll(body, foot, comfortBar());
    return all;
  }

  private Node progress(Page.Progress progress) {
    HBox bar = Words.row("bar");
    for (int i = 1; i <= progress.steps(); i++) {
      Region segment = Words.wide(new Region());
      segment.getStyleClass().add("segment");
      if (i <= progress.step()) {
        segment.getStyleClass().add("done");
      }
      bar.getChildren().add(segment);
    }
    String text =
        context.texts().say("progress", progress.step(), progress.steps(), progress.label());
    return Words.column("progress", Words.label(text, "step"), bar);
  }

  /**
   * Kicker, title and lead.
   *
   * @param brief the title only
   */
  List<Node> heading(Page page, boolean brief) {
    List<Node> heading = new ArrayList<>();
    page.kicker().filter(_ -> !brief).ifPresent(text -> heading.add(Words.label(text, "kicker")));
    heading.add(Words.label(page.title(), "title"));
    page.lead().filter(_ -> !brief).ifPresent(text -> heading.add(Words.label(text, "lead")));
    return heading;
  }

  /** The entry field in its place: under the heading, or above the keys. */
  Node entry(EntryView view, boolean underHeading) {
    Region field = view.field();
    field.setMinHeight(Region.USE_PREF_SIZE);
    if (underHeading) {
      return Words.column("entry-place", field);
    }
    return Words.row("actions", Words.wide(field));
  }

  /** Further ways on, above the action bar. */
  Optional<Node> ways(List<Region> buttons) {
    if (buttons.isEmpty()) {
      return Optional.empty();
    }
    buttons.forEach(Words::wide);
    HBox ways = Words.row("ways", buttons.toArray(Node[]::new));
    ways.setMinHeight(Region.USE_PREF_SIZE);
    return Optional.of(ways);
  }

  /** The keyboard in its place. */
  Node keys(Region keyboard) {
    HBox row = Words.row("actions", Words.wide(keyboard));
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }

  /** Back on the left, the main button on the right. */
  Optional<Node> actions(Page page) {
    if (page.back().isEmpty() && page.next().isEmpty()) {
      return Optional.empty();
    }
    HBox bar = Words.row("actions");
    page.back().map(action -> button("secondary", action)).ifPresent(bar.getChildren()::add);
    page.next()
        .map(action -> button("primary", action))
        .ifPresentOrElse(
            button -> bar.getChildren().add(Words.wide(button)),
            () -> bar.getChildren().add(Words.wide(new Region())));
    bar.getChildren().forEach(node -> ((Region) node).setMaxHeight(Double.MAX_VALUE));
    bar.setMinHeight(Region.USE_PREF_SIZE);
    return Optional.of(bar);
  }

  private Button button(String style, Action action) {
    Button button =
        Push.button(
            style,
            action.label(),
            action.icon(),
            context.target(),
            () -> context.post().accept(action.input()));
    if (style.equals("secondary")) {
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setMaxWidth(face.panel().width() / 2.0);
    }
    return button;
  }

  private Node comfortBar() {
    Button text =
        Push.button(
            comfort.largeText() ? "chosen" : "comfort",
            context.texts().say(comfort.largeText() ? "comfort.usualText" : "comfort.largeText"),
            "mdral-format_size",
            context.target(),
            () -> wish.accept(comfort.withOtherText()));
    Button contrast =
        Push.button(
            comfort.highContrast() ? "chosen" : "comfort",
            context.texts().say("comfort.contrast"),
            "mdrmz-tonality",
            context.target(),
            () -> wish.accept(comfort.withOtherContrast()));
    Button help =
        Push.button(
            "help",
            context.texts().say("comfort.help"),
            "mdrmz-support_agent",
            context.target(),
            () -> context.post().accept(new Input.HelpAsked()));
    HBox row = Words.row("row", Words.wide(text), Words.wide(contrast), Words.wide(help));
    VBox foot = Words.column("foot", row);
    foot.setMinHeight(Region.USE_PREF_SIZE);
    return foot;
  }
}
