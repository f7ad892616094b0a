package vn.quay24.kiosk.screen.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Page.Action;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Input;

/** A page in the making. Texts come from the keys {@code <name>.title}, {@code <name>.lead}. */
final class Leaf {
  private static final String FORWARD = "mdral-arrow_forward";

  private final Texts texts;
  private final String name;
  private final List<Block> blocks = new ArrayList<>();
  private Page.Kind kind = Page.Kind.STEP;
  private Optional<Page.Progress> progress = Optional.empty();
  private Optional<String> kicker = Optional.empty();
  private String title = "";
  private Optional<String> lead = Optional.empty();
  private Optional<Action> back = Optional.empty();
  private Optional<Action> next = Optional.empty();
  private String part = "";

  private Leaf(Texts texts, String name) {
    this.texts = texts;
    this.name = name;
  }

  /** A page whose texts begin with this name. */
  static Leaf of(Texts texts, String name) {
    return new Leaf(texts, name).title(texts.say(name + ".title"));
  }

  /** A page whose title is a text of its own. */
  static Leaf titled(Texts texts, String name, String title) {
    return new Leaf(texts, name).title(title);
  }

  Leaf kind(Page.Kind newKind) {
    kind = newKind;
    return this;
  }

  /** Tells pages of one name apart: the question, the paper. */
  Leaf part(String newPart) {
    part = "/" + newPart;
    return this;
  }

  Leaf title(String text) {
    title = text;
    return this;
  }

  Leaf kicker(String text) {
    kicker = Optional.of(text);
    return this;
  }

  /** The lead of the page's name. */
  Leaf lead(Object... arguments) {
    return leadText(texts.say(name + ".lead", arguments));
  }

  Leaf leadText(String text) {
    lead = Optional.of(text);
    return this;
  }

  Leaf progress(Way way, int step) {
    String label = texts.say("step." + way.word() + "." + step);
    progress = Optional.of(new Page.Progress(step, way.steps(), label));
    return this;
  }

  Leaf block(Block block) {
    blocks.add(block);
    return this;
  }

  Leaf block(Optional<? extends Block> block) {
    block.ifPresent(blocks::add);
    return this;
  }

  Leaf notice(Block.Tone tone, String key, Object... arguments) {
    return block(
        new Block.Notice(tone, texts.say(key, arguments), Optional.of(texts.say(key + ".text"))));
  }

  Leaf emblem(String icon, Tint tint) {
    return block(new Block.Emblem(icon, tint));
  }

  Leaf guide(Block.Scene scene, String captionKey) {
    return block(new Block.Guide(scene, Optional.of(texts.say(captionKey))));
  }

  Leaf back() {
    return back("button.back", "mdral-arrow_back", new Input.Back());
  }

  Leaf back(String key, String icon, Input input) {
    back = Optional.of(new Action(texts.say(key), icon, input));
    return this;
  }

  Leaf next() {
    return next("button.next", new Input.Continue());
  }

  Leaf next(String key, Input input) {
    return next(key, FORWARD, input);
  }

  Leaf next(String key, String icon, Input input) {
    next = Optional.of(new Action(texts.say(key), icon, input));
    return this;
  }

  Page page() {
    return new Page(
        name + part, kind, progress, kicker, title, lead, blocks, back, next, Optional.empty());
  }
}
