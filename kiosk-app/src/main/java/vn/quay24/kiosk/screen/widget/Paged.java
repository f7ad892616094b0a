package vn.quay24.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A column that shows as many parts as fit and turns pages for the rest: no scrolling, no dragging.
 */
public final class Paged extends Region {
  private final List<? extends Region> parts;
  private final double gap;
  private final double stretch;
  private final HBox pager;
  private final Button before;
  private final Button after;
  private final Label number;
  private final BiFunction<Integer, Integer, String> numbering;
  private int page;

  /**
   * A column of parts.
   *
   * @param gap pixels between them
   * @param stretch by how much a part may grow where there is room, 1 for not at all
   * @param words texts of the pager
   */
  public Paged(
      List<? extends Region> parts, double gap, double stretch, double target, PagerWords words) {
    this.parts = List.copyOf(parts);
    this.gap = gap;
    this.stretch = stretch;
    this.numbering = words.number();
    before = Push.button("turn", words.before(), "mdral-chevron_left", target, () -> turn(-1));
    after = Push.button("turn", words.after(), "mdral-chevron_right", target, () -> turn(1));
    after.setContentDisplay(ContentDisplay.RIGHT);
    number = Words.line("", "number");
    Region left = Words.wide(new Region());
    Region right = Words.wide(new Region());
    pager = Words.row("pager", before, left, number, right, after);
    getChildren().addAll(this.parts);
    getChildren().add(pager);
    VBox.setVgrow(this, Priority.ALWAYS);
  }

  /**
   * Texts of the pager.
   *
   * @param number page and pages to text
   */
  public record PagerWords(
      String before, String after, BiFunction<Integer, Integer, String> number) {}

  private void turn(int pages) {
    page += pages;
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double sum = gap * Math.max(0, parts.size() - 1);
    for (Region part : parts) {
      sum += part.prefHeight(width);
    }
    return sum;
  }

  @Override
  protected double computeMinHeight(double width) {
    double tallest = 0;
    for (Region part : parts) {
      tallest = Math.max(tallest, part.prefHeight(width));
    }
    return parts.size() < 2 ? tallest : tallest + gap + pager.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean fits = computePrefHeight(width) <= height + 0.5;
    double pagerHeight = fits ? 0 : pager.prefHeight(width);
    List<List<Region>> pages =
        fits ? List.of(List.copyOf(parts)) : split(width, height - pagerHeight - gap);
    page = Math.clamp(page, 0, Math.max(0, pages.size() - 1));
    parts.forEach(part -> part.setVisible(false));
    if (!pages.isEmpty()) {
      place(pages.get(page), width, height - (fits ? 0 : pagerHeight + gap));
    }
    pager.setVisible(!fits);
    before.setDisable(page == 0);
    after.setDisable(page >= pages.size() - 1);
    number.setText(numbering.apply(page + 1, pages.size()));
    layoutInArea(pager, 0, height - pagerHeight, width, pagerHeight, 0, HPos.LEFT, VPos.TOP);
  }

  private List<List<Region>> split(double width, double room) {
    List<List<Region>> pages = new ArrayList<>();
    List<Region> present = new ArrayList<>();
    double used = 0;
    for (Region part : parts) {
      double height = part.prefHeight(width);
      if (!present.isEmpty() && used + gap + height > room) {
        pages.add(present);
        present = new ArrayList<>();
        used = 0;
      }
      used += (present.isEmpty() ? 0 : gap) + height;
      present.add(part);
    }
    pages.add(present);
    return pages;
  }

  private void place(List<Region> shown, double width, double room) {
    double sum = gap * (shown.size() - 1);
    for (Region part : shown) {
      sum += part.prefHeight(width);
    }
    double factor = Math.clamp(room / Math.max(1, sum), 1, stretch);
    double y = 0;
    for (Region part : shown) {
      double height = Math.floor(part.prefHeight(width) * factor);
      part.setVisible(true);
      part.resizeRelocate(0, y, width, height);
      y += height + gap;
    }
  }

  /** Parts that are not on the page that is shown. */
  public List<Node> hidden() {
    return parts.stream().filter(part -> !part.isVisible()).map(Node.class::cast).toList();
  }
}
