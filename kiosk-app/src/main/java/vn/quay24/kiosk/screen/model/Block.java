package vn.quay24.kiosk.screen.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.screen.model.Page.Action;
import vn.quay24.kiosk.visit.Input;

/** A part of a page's content, from top to bottom. Texts are ready to be shown. */
public sealed interface Block {

  /** A sentence or two. */
  record Paragraph(String text) implements Block {
    @Override
    public String toString() {
      return "Paragraph[redacted]";
    }
  }

  /** What the citizen should know now. */
  record Notice(Tone tone, String title, Optional<String> text) implements Block {
    @Override
    public String toString() {
      return "Notice[" + tone + ", redacted]";
    }
  }

  /** Weight of a notice; each has its own icon besides its colour. */
  enum Tone {
    INFORMATION,
    SUCCESS,
    ATTENTION,
    PROBLEM
  }

  /**
   * Tiles; more than fit are paged.
   *
   * @param compact many of them, each small
   */
  record Tiles(List<Tile> tiles, boolean compact) implements Block {
    public Tiles {
      tiles = List.copyOf(tiles);
    }
  }

  /**
   * One tile.
   *
   * @param tag short state, shown as a coloured mark
   * @param closed why it cannot be chosen now; then it is shown, but does nothing
   */
  record Tile(
      String icon,
      Tint tint,
      String title,
      Optional<String> text,
      Optional<Tag> tag,
      Optional<String> closed,
      Input input) {}

  /** A word on a coloured ground. */
  record Tag(Tint tint, String text) {}

  /** Answers to choose from; the chosen one is marked. */
  record Choices(List<Choice> choices) implements Block {
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /** One answer. */
  record Choice(String label, boolean chosen, Input input) {
    @Override
    public String toString() {
      return "Choice[redacted]";
    }
  }

  /** Something that holds or not; a touch turns it. */
  record Tick(String label, boolean holds, Input input) implements Block {}

  /** One more way on, in its place among the other blocks. */
  record Offer(Action action) implements Block {}

  /** Rows of a label and a value; more than fit are paged. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One row.
   *
   * @param mark where the value comes from, if it matters
   * @param edit how to change it
   */
  record Fact(String label, String value, Optional<String> mark, Optional<Action> edit) {
    @Override
    public String toString() {
      return "Fact[" + label + ", redacted]";
    }
  }

  /**
   * The page's entry field and the keys to fill it.
   *
   * @param text what stands there; two entries that differ in it only are the same on the screen
   * @param hint shown while it is empty
   * @param most characters at most
   */
  record Entry(Keys keys, String text, String hint, int most, Optional<String> problem)
      implements Block {
    @Override
    public String toString() {
      return "Entry[" + keys + ", redacted]";
    }
  }

  /** Which keys an entry needs. */
  enum Keys {
    /** Vietnamese letters, one line. */
    TEXT,
    /** Vietnamese letters, words begin with a capital. */
    NAME,
    /** Vietnamese letters, up to three lines. */
    LONG_TEXT,
    /** Vietnamese letters, to search; the results stand above the keys. */
    SEARCH,
    NUMBER,
    /** Digits shown in groups of four, three, three. */
    PHONE,
    /** Day, month, year; the value is yyyy-MM-dd. */
    DATE,
    /** Digits in boxes, as many as {@code most}. */
    CODE,
    /** Digits in boxes, not shown. */
    PIN
  }

  /** A large mark for a page that has little else to show. */
  record Emblem(String icon, Tint tint) implements Block {}

  /** A picture of what the hand has to do at the machine. */
  record Guide(Scene scene, Optional<String> caption) implements Block {}

  /** What a guide shows. */
  enum Scene {
    CARD_AT_WINDOW,
    CARD_NUMBER,
    CARD_ON_READER,
    TAKE_CARD,
    SLIP_AT_WINDOW,
    ENVELOPE_AT_WINDOW,
    PAPER_IN_FEEDER,
    PAPER_UNDER_CAMERA,
    TAKE_PAPER,
    PHONE,
    PRINTER
  }

  /** Things to do in order. */
  record Steps(List<String> steps) implements Block {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A code for a phone's camera or the code window.
   *
   * @param content text of the QR
   */
  record Qr(String content, Optional<String> caption) implements Block {
    @Override
    public String toString() {
      return "Qr[redacted]";
    }
  }

  /** An amount of money. */
  record Amount(String label, String digits, String words) implements Block {}

  /** A number or code in the largest letters. */
  record Big(String label, String text) implements Block {
    @Override
    public String toString() {
      return "Big[redacted]";
    }
  }

  /** Time that is left, counted down by the screen itself. */
  record Countdown(String label, Instant until) implements Block {}

  /** Seconds that are left, given from outside; drawn as a large ring. */
  record Seconds(int left, int of, String label) implements Block {}

  /** The machine works and the citizen waits. */
  record Busy(String text) implements Block {}

  /** Scanned pages, newest last; more than fit are paged. */
  record Sheets(List<Sheet> sheets, String empty) implements Block {
    public Sheets {
      sheets = List.copyOf(sheets);
    }
  }

  /**
   * One scanned page. Personal data: prints as redacted.
   *
   * @param picture JPEG
   * @param advice what to look at
   * @param drop empty while it cannot be dropped
   */
  record Sheet(
      int id, String label, byte[] picture, Optional<String> advice, Optional<Action> drop) {

    /** The picture of a page id never changes. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Sheet sheet
          && id == sheet.id
          && label.equals(sheet.label)
          && advice.equals(sheet.advice)
          && drop.equals(sheet.drop);
    }

    @Override
    public int hashCode() {
      return id;
    }

    @Override
    public String toString() {
      return "Sheet[" + id + ", redacted]";
    }
  }

  /**
   * The locker, with one door to look for.
   *
   * @param compartments doors in all
   * @param door number painted on the door
   */
  record Locker(int compartments, int door, boolean open, String caption) implements Block {}

  /** The locker as staff see it. */
  record Compartments(List<Compartment> compartments) implements Block {
    public Compartments {
      compartments = List.copyOf(compartments);
    }
  }

  /** One compartment; what a touch on it does, where it does something. */
  record Compartment(int number, Tag state, Optional<String> holds, Optional<Input> input) {}

  /** The devices of the kiosk; more than fit are paged. */
  record Devices(List<DeviceRow> devices) implements Block {
    public Devices {
      devices = List.copyOf(devices);
    }
  }

  /**
   * One device.
   *
   * @param change said of one that has changed while the page was open
   * @param advice what is wrong, or was, and what to do
   * @param details since when, how that is known, what drives it; empty while they are folded
   * @param input unfolds the details, or folds them again
   */
  record DeviceRow(
      String icon,
      String name,
      Tag state,
      Optional<String> change,
      Optional<Notice> advice,
      List<String> details,
      Input input) {
    public DeviceRow {
      details = List.copyOf(details);
    }
  }

  /** What happened when, newest first. */
  record History(List<Moment> moments) implements Block {
    public History {
      moments = List.copyOf(moments);
    }
  }

  /** One line of a history. */
  record Moment(String when, String what, boolean latest) {}

  /** What came of an action; stands above the ways on, whichever part is leafed to. */
  record Answer(Notice notice) implements Block {}

  /** More ways on, beside the main button. */
  record Actions(List<Action> actions) implements Block {
    public Actions {
      actions = List.copyOf(actions);
    }
  }

  /** Languages to choose from, each in its own words. */
  record Languages(List<Language> languages) implements Block {
    public Languages {
      languages = List.copyOf(languages);
    }
  }

  /** One language. */
  record Language(String tag, String name, String invitation) {}
}
