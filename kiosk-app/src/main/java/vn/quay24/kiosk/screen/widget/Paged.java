package vn.quay24.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.screen.widget.Piece.Growth;

/**
 * A column that shows as many pieces as fit and turns pages for the rest: no scrolling, no
 * dragging.
 */
public final class Paged extends Region {
  /** By how much stretching pieces grow at most. */
  private static final double STRETCH = 1.45;

  private final HBox pager;
  private final Button before;
  private final Button after;
  private final Label number = Words.line("", "number");
  private final BiFunction<Integer, Integer, String> numbering;
  private final double gap;
  private final Runnable turned;
  private List<Piece> pieces = List.of();
  private int page;

  /**
   * An empty column.
   *
   * @param gap pixels above the pager
   * @param target smallest side of a button, pixels
   * @param words texts of the pager
   * @param turned called when somebody turned a page
   */
  public Paged(double gap, double target, PagerWords words, Runnable turned) {
    this.gap = gap;
    this.turned = turned;
    this.numbering = words.number();
    before = Push.button("turn", words.before(), "mdral-chevron_left", target, () -> turn(-1));
    after = Push.button("turn", words.after(), "mdral-chevron_right", target, () -> turn(1));
    after.setContentDisplay(ContentDisplay.RIGHT);
    pager =
        Words.row(
            "pager", before, Words.wide(new Region()), number, Words.wide(new Region()), after);
    before.setMinWidth(USE_PREF_SIZE);
    after.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("paged");
    VBox.setVgrow(this, Priority.ALWAYS);
  }

  /**
   * Texts of the pager.
   *
   * @param number page and pages to text
   */
  public record PagerWords(
      String before, String after, BiFunction<Integer, Integer, String> number) {}

  /** Shows these pieces; stays on the page it is on, as far as there is one. */
  public void show(List<Piece> newPieces) {
    pieces = List.copyOf(newPieces);
    getChildren().setAll(pieces.stream().map(Piece::node).toList());
    getChildren().add(pager);
    requestLayout();
  }

  private void turn(int pages) {
    page += pages;
    turned.run();
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return least(pieces, width);
  }

  @Override
  protected double computeMinHeight(double width) {
    double tallest = 0;
    for (Piece piece : pieces) {
      tallest = Math.max(tallest, piece.least(width));
    }
    return pieces.size() < 2
        ? tallest
        : Math.min(least(pieces, width), tallest + gap + pager.prefHeight(width));
  }

  private static double least(List<Piece> pieces, double width) {
    double sum = 0;
    for (int i = 0; i < pieces.size(); i++) {
      sum += (i == 0 ? 0 : pieces.get(i).gap()) + pieces.get(i).least(width);
    }
    return sum;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    boolean fits = least(pieces, width) <= getHeight() + 0.5;
    double below = fits ? 0 : pager.prefHeight(width) + gap;
    double room = getHeight() - below;
    List<List<Piece>> pages = fits ? List.of(pieces) : split(width, room);
    page = Math.clamp(page, 0, pages.size() - 1);
    pieces.forEach(piece -> piece.node().setVisible(false));
    place(pages.get(page), width, room);
    pager.setVisible(!fits);
    before.setDisable(page == 0);
    after.setDisable(page >= pages.size() - 1);
    number.setText(numbering.apply(page + 1, pages.size()));
    double height = pager.prefHeight(width);
    layoutInArea(pager, 0, getHeight() - height, width, height, 0, HPos.LEFT, VPos.TOP);
  }

  private List<List<Piece>> split(double width, double room) {
    List<List<Piece>> pages = new ArrayList<>();
    List<Piece> present = new ArrayList<>();
    for (Piece piece : pieces) {
      present.add(piece);
      if (present.size() > 1 && least(present, width) > room) {
        present.removeLast();
        pages.add(present);
        present = new ArrayList<>(List.of(piece));
      }
    }
    pages.add(present);
    return pages;
  }

  private void place(List<Piece> shown, double width, double room) {
    double left = Math.max(0, room - least(shown, width));
    double fills = count(shown, Growth.FILL);
    double stretching =
        shown.stream()
            .filter(piece -> piece.growth() == Growth.STRETCH)
            .mapToDouble(piece -> piece.least(width))
            .sum();
    double factor = fills > 0 ? 1 : Math.clamp(1 + left / Math.max(1, stretching), 1, STRETCH);
    double y = 0;
    for (int i = 0; i < shown.size(); i++) {
      Piece piece = shown.get(i);
      double height =
          switch (piece.growth()) {
            case NONE -> piece.least(width);
            case STRETCH -> piece.least(width) * factor;
            case FILL -> piece.least(width) + left / fills;
          };
      y += i == 0 ? 0 : piece.gap();
      piece.node().setVisible(true);
      piece.node().resizeRelocate(0, Math.rint(y), width, Math.rint(height));
      y += height;
    }
  }

  private static double count(List<Piece> pieces, Growth growth) {
    return (double) pieces.stream().filter(piece -> piece.growth() == growth).count();
  }
}
