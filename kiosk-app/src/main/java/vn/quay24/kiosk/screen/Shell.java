package vn.quay24.kiosk.screen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.render.Context;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.screen.theme.Comfort;
import vn.quay24.kiosk.screen.theme.Theme;
import vn.quay24.kiosk.visit.Input;

/**
 * The root of the scene: puts pages on the screen, keeping what did not change, so that nothing
 * flickers and no key vanishes under a finger. FX thread only.
 */
final class Shell extends StackPane {
  private final Face face;
  private final ObjectProperty<Instant> now;
  private final Consumer<Input> post;
  private Comfort comfort = Comfort.USUAL;
  private Optional<PageView> shown = Optional.empty();

  /**
   * An empty screen.
   *
   * @param now ticks once a second
   * @param post takes what a hand does
   */
  Shell(Face face, ObjectProperty<Instant> now, Consumer<Input> post) {
    this.face = face;
    this.now = now;
    this.post = post;
    getStyleClass().add("screen");
    Theme.apply(this, face.panel(), comfort);
  }

  /** Shows a page in a language. */
  void show(Page page, String language) {
    Optional<PageView> keep = shown.filter(view -> view.takes(page, language));
    if (keep.isPresent()) {
      keep.get().update(page);
    } else {
      draw(page, language);
    }
  }

  /** Shows everything as this visitor wants it. */
  void comfort(Comfort wanted) {
    if (!comfort.equals(wanted)) {
      comfort = wanted;
      Theme.apply(this, face.panel(), comfort);
      shown.ifPresent(view -> draw(view.page(), view.language()));
    }
  }

  private void wanted(Comfort next) {
    post.accept(new Input.Present());
    comfort(next);
  }

  /** A character of a real keyboard, or of the watcher's. */
  void type(String characters) {
    shown.ifPresent(view -> view.type(characters));
  }

  private void draw(Page page, String language) {
    double em = Math.round(face.panel().text() * comfort.scale());
    Context context = new Context(face.panel(), em, Texts.of(language), now, post);
    Frames frames = new Frames(face, comfort, context, this::wanted);
    PageView view = new PageView(page, language, context, frames);
    shown = Optional.of(view);
    getChildren().setAll(List.<Node>of(view.root()));
  }
}
