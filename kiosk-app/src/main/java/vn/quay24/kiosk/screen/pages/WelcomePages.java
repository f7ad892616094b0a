package vn.quay24.kiosk.screen.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Submission;
import vn.quay24.kiosk.visit.Tile;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

/** Before and after a visit. */
final class WelcomePages {
  private final Texts texts;
  private final Site site;

  WelcomePages(Texts texts, Site site) {
    this.texts = texts;
    this.site = site;
  }

  Page of(Welcome welcome, Capabilities capabilities) {
    return switch (welcome) {
      case Welcome.Attract _ -> attract(capabilities);
      case Welcome.ChooseLanguage(var languages, _) ->
          Leaf.of(texts, "language")
              .lead()
              .block(new Block.Languages(languages.stream().map(this::language).toList()))
              .back()
              .page();
      case Welcome.Home _ -> home(capabilities);
      case Welcome.OutOfService(var why) -> outOfService(why, capabilities.housingOpen());
      case Welcome.CardForgotten _ ->
          Leaf.of(texts, "cardForgotten")
              .kind(Page.Kind.CALL)
              .lead()
              .guide(Block.Scene.TAKE_CARD, "cardForgotten.caption")
              .page();
      case Welcome.Goodbye(var kind, var submission) -> goodbye(kind, submission);
    };
  }

  private Page outOfService(Visit.Service why, boolean housingOpen) {
    Leaf leaf =
        Leaf.of(texts, "outOfService")
            .kind(Page.Kind.CALL)
            .lead(site.unitName())
            .emblem("mdrmz-schedule", Tint.INK);
    if (housingOpen) {
      machine(leaf);
    }
    return switch (why) {
      case IN_SERVICE, OUT_OF_SERVICE ->
          leaf.notice(Block.Tone.INFORMATION, "outOfService.until").page();
      case RECORDS_DAMAGED ->
          leaf.part("records").notice(Block.Tone.PROBLEM, "outOfService.records").page();
      case STORE_UNUSABLE ->
          leaf.part("store").notice(Block.Tone.PROBLEM, "outOfService.store").page();
      case POWER_FAILING ->
          leaf.part("power").notice(Block.Tone.INFORMATION, "outOfService.power").page();
    };
  }

  /** The technician's way in; whoever sees it has opened the housing, or stands before it. */
  private static Leaf machine(Leaf leaf) {
    return leaf.back("attract.machine", "mdral-build", new Input.MachineAsked());
  }

  private Page attract(Capabilities capabilities) {
    Leaf leaf =
        Leaf.of(texts, "attract")
            .kind(Page.Kind.POSTER)
            .leadText(site.unitName())
            .block(
                new Block.Tiles(
                    Arrays.stream(Tile.values()).map(tile -> tile(tile, capabilities)).toList(),
                    false))
            .next("attract.button", "mdrmz-touch_app", new Input.Continue());
    return (capabilities.housingOpen() ? machine(leaf) : leaf).page();
  }

  private Page home(Capabilities capabilities) {
    Leaf leaf = Leaf.of(texts, "home").kicker(texts.say("home.kicker"));
    List<String> notices = notices(capabilities);
    if (notices.isEmpty()) {
      leaf.lead();
    }
    // Before the tiles, in the lead's room: what stands behind them may have to be leafed to.
    notices.forEach(key -> leaf.notice(Block.Tone.ATTENTION, key));
    var tiles =
        new ArrayList<>(
            Arrays.stream(Tile.values()).map(tile -> tile(tile, capabilities)).toList());
    tiles.add(
        new Block.Tile(
            "mdrmz-support_agent",
            Tint.BROWN,
            texts.say("tile.help"),
            Optional.of(texts.say("tile.help.text")),
            Optional.empty(),
            Optional.empty(),
            new Input.HelpAsked()));
    leaf.block(new Block.Tiles(tiles, false));
    return leaf.page();
  }

  private static List<String> notices(Capabilities capabilities) {
    List<String> notices = new ArrayList<>(eyeAway(capabilities).stream().toList());
    if (faulted(capabilities, Ability.PRINT)) {
      notices.add("home.noPrint");
    }
    return notices;
  }

  /** Nothing is said where a camera does for a scanner that is away, or the other way round. */
  private static Optional<String> eyeAway(Capabilities capabilities) {
    if (capabilities.can(Ability.SCAN) || capabilities.can(Ability.PHOTOGRAPH)) {
      return Optional.empty();
    }
    return faulted(capabilities, Ability.SCAN)
        ? Optional.of("home.noScan")
        : Optional.of("home.noPhoto").filter(_ -> faulted(capabilities, Ability.PHOTOGRAPH));
  }

  /** A part that this kiosk has and that does not work: it closes no tile, but is said. */
  private static boolean faulted(Capabilities capabilities, Ability ability) {
    return capabilities
        .why(ability)
        .filter(Capabilities.Missing.Faulted.class::isInstance)
        .isPresent();
  }

  private Block.Tile tile(Tile tile, Capabilities capabilities) {
    String key = "tile." + tile.name().toLowerCase(Locale.ROOT);
    Optional<String> closed = capabilities.tile(tile).map(missing -> Closed.why(texts, missing));
    return new Block.Tile(
        switch (tile) {
          case SUBMIT -> "mdral-assignment";
          case LOOK_UP -> "mdrmz-search";
          case COLLECT -> "mdrmz-move_to_inbox";
        },
        switch (tile) {
          case SUBMIT -> Tint.RED;
          case LOOK_UP -> Tint.BLUE;
          case COLLECT -> Tint.GREEN;
        },
        texts.say(key),
        Optional.of(texts.say(key + ".text")),
        Optional.empty(),
        closed,
        new Input.TileChosen(tile));
  }

  private Block.Language language(String tag) {
    Texts theirs = Texts.of(tag);
    return new Block.Language(tag, theirs.say("language.name"), theirs.say("language.invitation"));
  }

  private Page goodbye(Welcome.Kind kind, Optional<Submission> submission) {
    String name = "goodbye." + kind.name().toLowerCase(Locale.ROOT);
    Leaf leaf = Leaf.of(texts, name).lead();
    submission.ifPresent(
        sent ->
            leaf.progress(Way.SUBMIT, Way.SUBMIT.steps())
                .block(new Block.Big(texts.say("submission.number"), sent.number())));
    if (kind == Welcome.Kind.SLIP_PRINTED) {
      // What is to be taken stands where nobody has to leaf to it.
      leaf.block(reminder("goodbye.wiped.slip")).block(delivery(submission));
    } else {
      emblem(leaf.block(delivery(submission)), kind).block(reminder("goodbye.wiped.text"));
    }
    return leaf.next("button.done", "mdral-check", new Input.Continue()).page();
  }

  private Optional<Block> delivery(Optional<Submission> submission) {
    return submission.map(sent -> Deliveries.notice(texts, sent));
  }

  private Block reminder(String key) {
    return new Block.Notice(
        Block.Tone.INFORMATION, texts.say("goodbye.wiped"), Optional.of(texts.say(key)));
  }

  private static Leaf emblem(Leaf leaf, Welcome.Kind kind) {
    return switch (kind) {
      case NOT_COLLECTED -> leaf.emblem("mdrmz-support_agent", Tint.BROWN);
      case LEFT_INSIDE -> leaf.emblem("mdral-archive", Tint.BLUE);
      case SUBMITTED, SLIP_PRINTED, COLLECTED, LOOKED_UP, RECEIPT_PRINTED ->
          leaf.emblem("mdral-check_circle", Tint.GREEN);
    };
  }
}
