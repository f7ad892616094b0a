package vn.quay24.procedure.fee;

import java.util.ArrayList;
import java.util.List;

/**
 * An amount as receipts write it out (bằng chữ), for example <i>Hai mươi mốt nghìn năm trăm linh
 * bốn đồng</i>. Northern usage of official papers: linh, mốt, tư, lăm.
 */
public final class AmountInWords {
  private static final String[] DIGITS = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };
  private static final String[] GROUPS = {"", "nghìn", "triệu"};
  private static final String BILLION = "tỷ";
  private static final long PER_BILLION = 1_000_000_000L;

  private AmountInWords() {}

  /**
   * Writes an amount out.
   *
   * @param dong at least 0
   */
  public static String vietnamese(long dong) {
    if (dong < 0) {
      throw new IllegalArgumentException("an amount is not negative");
    }
    List<String> words = new ArrayList<>();
    if (dong == 0) {
      words.add(DIGITS[0]);
    } else {
      number(dong, false, words);
    }
    words.add("đồng");
    String text = String.join(" ", words);
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Billions count on by themselves: 1,000,000,000,000 is một nghìn tỷ. */
  private static void number(long value, boolean follows, List<String> words) {
    if (value >= PER_BILLION) {
      number(value / PER_BILLION, follows, words);
      words.add(BILLION);
      belowBillion((int) (value % PER_BILLION), true, words);
    } else {
      belowBillion((int) value, follows, words);
    }
  }

  /**
   * Groups of three.
   *
   * @param follows something was said before, so that empty places are said too
   */
  private static void belowBillion(int value, boolean follows, List<String> words) {
    boolean said = follows;
    int unit = 1_000_000;
    for (int group = 2; group >= 0; group--) {
      int three = value / unit % 1000;
      if (three > 0) {
        group(three, said, words);
        if (!GROUPS[group].isEmpty()) {
          words.add(GROUPS[group]);
        }
        said = true;
      }
      unit /= 1000;
    }
  }

  private static void group(int three, boolean follows, List<String> words) {
    int hundreds = three / 100;
    int tens = three / 10 % 10;
    int ones = three % 10;
    if (hundreds > 0 || follows) {
      words.add(DIGITS[hundreds]);
      words.add("trăm");
    }
    boolean hundredsSaid = hundreds > 0 || follows;
    if (tens > 1) {
      words.add(DIGITS[tens]);
      words.add("mươi");
    } else if (tens == 1) {
      words.add("mười");
    } else if (ones > 0 && hundredsSaid) {
      words.add("linh");
    }
    if (ones > 0) {
      words.add(ones(tens, ones));
    }
  }

  private static String ones(int tens, int ones) {
    if (tens > 1 && ones == 1) {
      return "mốt";
    }
    if (tens > 1 && ones == 4) {
      return "tư";
    }
    return tens > 0 && ones == 5 ? "lăm" : DIGITS[ones];
  }
}
