package vn.quay24.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.render.Blocks;
import vn.quay24.kiosk.screen.render.Context;
import vn.quay24.kiosk.screen.render.EntryView;
import vn.quay24.kiosk.screen.widget.Paged;
import vn.quay24.kiosk.screen.widget.Piece;
import vn.quay24.kiosk.screen.widget.Words;
import vn.quay24.kiosk.visit.Input;

/**
 * One page on the screen, and how it becomes its next state. The heading, the entry field and the
 * ways on stay where they are; what does not fit between them is paged. FX thread only.
 */
final class PageView {
  private static final double GAP = 0.6;

  private final String language;
  private final Context context;
  private final Frames frames;
  private final Region root;
  private final VBox head = Words.column("heading");
  private final Paged content;
  private final VBox foot = Words.column("below");
  private final List<Part> parts = new ArrayList<>();
  private Page page;

  /** A block and what shows it. */
  private record Part(Block block, List<Piece> pieces, Optional<EntryView> entry) {
    boolean flows() {
      return entry.isEmpty()
          && !(block instanceof Block.Actions)
          && !(block instanceof Block.Answer);
    }
  }

  PageView(Page page, String language, Context context, Frames frames) {
    this.page = page;
    this.language = language;
    this.context = context;
    this.frames = frames;
    content =
        new Paged(
            context.unit() * GAP,
            context.panel().target(),
            context.pager(),
            () -> context.post().accept(new Input.Present()));
    VBox.setVgrow(content, Priority.ALWAYS);
    page.blocks().forEach(block -> parts.add(part(block)));
    arrange();
    root = frames.around(page, head, content, foot);
    if (entry().isPresent()) {
      root.getStyleClass().add("typing");
    }
    if (page.blocks().stream().anyMatch(PageView::crowds)) {
      root.getStyleClass().add("crowded");
    }
  }

  /** Pages of paper take room from a title that was read before they came. */
  private static boolean crowds(Block block) {
    return block instanceof Block.Sheets(var sheets, _) && !sheets.isEmpty();
  }

  Region root() {
    return root;
  }

  Page page() {
    return page;
  }

  String language() {
    return language;
  }

  /** Whether this view can become the page without being drawn anew. */
  boolean takes(Page next, String nextLanguage) {
    return language.equals(nextLanguage)
        && page.key().equals(next.key())
        && page.kind() == next.kind()
        && page.kind() != Page.Kind.POSTER
        && page.outage().equals(next.outage())
        && page.progress().equals(next.progress());
  }

  /** Becomes the page; parts that show the same stay as they are. */
  void update(Page next) {
    if (page.equals(next)) {
      return;
    }
    List<Part> before = List.copyOf(parts);
    parts.clear();
    for (Block block : next.blocks()) {
      parts.add(kept(block, before).orElseGet(() -> part(block)));
    }
    boolean same = page.title().equals(next.title()) && page.lead().equals(next.lead());
    boolean actions = page.back().equals(next.back()) && page.next().equals(next.next());
    boolean problems = problem(page) == problem(next);
    page = next;
    if (!same || !actions || !problems || !parts.equals(before)) {
      arrange();
    }
  }

  void type(String characters) {
    if (characters.equals("\n") || characters.equals("\r")) {
      page.next().ifPresent(action -> context.post().accept(action.input()));
    } else {
      entry().ifPresent(view -> view.type(characters));
    }
  }

  private Optional<EntryView> entry() {
    return parts.stream().flatMap(part -> part.entry().stream()).findFirst();
  }

  private Part part(Block block) {
    if (block instanceof Block.Entry entry) {
      EntryView view = new EntryView(entry, context);
      view.keysShown().subscribe((_, _) -> arrange());
      return new Part(block, List.of(), Optional.of(view));
    }
    return new Part(block, Blocks.draw(block, context), Optional.empty());
  }

  private static Optional<Part> kept(Block block, List<Part> before) {
    for (Part part : before) {
      if (part.entry().isPresent() && block instanceof Block.Entry next) {
        EntryView view = part.entry().get();
        if (view.serves(next)) {
          view.update(next);
          return Optional.of(part);
        }
      } else if (part.block().equals(block)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private void arrange() {
    boolean entryFirst = !parts.isEmpty() && parts.getFirst().entry().isPresent();
    List<Node> above = new ArrayList<>(frames.heading(page, problem(page)));
    List<Node> below = new ArrayList<>();
    entry().ifPresent(view -> (entryFirst ? above : below).add(frames.entry(view, entryFirst)));
    head.getChildren().setAll(above);
    content.show(
        parts.stream().filter(Part::flows).flatMap(part -> part.pieces().stream()).toList());
    frames.ways(pieces(Block.Answer.class)).ifPresent(below::add);
    frames.ways(pieces(Block.Actions.class)).ifPresent(below::add);
    entry()
        .filter(view -> view.keysShown().get())
        .ifPresent(view -> below.add(frames.keys(view.keyboard())));
    frames.actions(page).ifPresent(below::add);
    foot.getChildren().setAll(below);
  }

  private List<Region> pieces(Class<? extends Block> kind) {
    return parts.stream()
        .filter(part -> kind.isInstance(part.block()))
        .flatMap(part -> part.pieces().stream().map(Piece::node))
        .toList();
  }

  /** Whether the entry says what is wrong; then it matters more than the lead. */
  private static boolean problem(Page page) {
    return page.blocks().stream()
        .anyMatch(block -> block instanceof Block.Entry entry && entry.problem().isPresent());
  }
}
