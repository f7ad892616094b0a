package vn.quay24.kiosk.papers.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.papers.image.Box;

/**
 * What was read on a page, as tesseract writes it (TSV, see its manual). Personal data: prints as
 * redacted.
 *
 * @param tsv UTF-8
 */
public record PageText(byte[] tsv) {
  private static final int COLUMNS = 12;
  private static final String LINE = "4";
  private static final String WORD = "5";
  private static final int MOST_PIXELS = 40_000;

  /** Of 100; words that were read with less trust are likelier wrong than right. */
  private static final double LEAST_TRUST = 20;

  /** Most words of a page that are kept. */
  private static final int MOST_WORDS = 20_000;

  /** A line of writing and its words, pixels of the page. */
  public record Line(Box box, List<Word> words) {
    public Line {
      words = List.copyOf(words);
    }

    @Override
    public String toString() {
      return "Line[redacted]";
    }
  }

  /** A word. */
  public record Word(Box box, String text) {
    @Override
    public String toString() {
      return "Word[redacted]";
    }
  }

  /** The lines that hold words; what is not as it should be is passed over. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    Optional<Box> line = Optional.empty();
    int count = 0;
    for (String row : new String(tsv, StandardCharsets.UTF_8).split("\n", -1)) {
      String[] cells = row.split("\t", -1);
      if (cells.length != COLUMNS || count >= MOST_WORDS) {
        continue;
      }
      Optional<Box> box = box(cells);
      if (cells[0].equals(LINE)) {
        end(lines, line, words);
        line = box;
      } else if (cells[0].equals(WORD) && box.isPresent() && trusted(cells[10])) {
        String text = cells[11].strip();
        if (!text.isEmpty()) {
          words.add(new Word(box.get(), text));
          count++;
        }
      }
    }
    end(lines, line, words);
    return List.copyOf(lines);
  }

  private static void end(List<Line> lines, Optional<Box> line, List<Word> words) {
    if (line.isPresent() && !words.isEmpty()) {
      lines.add(new Line(line.get(), words));
    }
    words.clear();
  }

  private static Optional<Box> box(String[] cells) {
    int[] numbers = new int[4];
    for (int i = 0; i < numbers.length; i++) {
      String cell = cells[6 + i];
      if (cell.isEmpty()
          || cell.length() > 6
          || !cell.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Optional.empty();
      }
      numbers[i] = Integer.parseInt(cell);
    }
    Box box = new Box(numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]);
    return box.width() > 0
            && box.height() > 0
            && box.right() <= MOST_PIXELS
            && box.bottom() <= MOST_PIXELS
        ? Optional.of(box)
        : Optional.empty();
  }

  private static boolean trusted(String confidence) {
    try {
      return Double.parseDouble(confidence) >= LEAST_TRUST;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  /** Overwrites it. */
  public void overwrite() {
    Arrays.fill(tsv, (byte) 0);
  }

  @Override
  public String toString() {
    return "PageText[redacted]";
  }
}
