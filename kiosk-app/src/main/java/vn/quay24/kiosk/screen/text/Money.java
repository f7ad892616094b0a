package vn.quay24.kiosk.screen.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Amounts in đồng, in digits and in words. */
public final class Money {
  private static final String[] VIETNAMESE = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };
  private static final String[] VIETNAMESE_GROUPS = {"", "nghìn", "triệu", "tỷ", "nghìn tỷ"};
  private static final String[] ENGLISH = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] ENGLISH_TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final String[] ENGLISH_GROUPS = {"", "thousand", "million", "billion", "trillion"};

  private Money() {}

  /** In digits, grouped as the language does it: 8.000 đồng, 8,000 VND. */
  public static String digits(long amount, String language) {
    String grouped = String.format(Locale.ROOT, "%,d", amount);
    return language.equals("vi") ? grouped.replace(',', '.') + " đồng" : grouped + " VND";
  }

  /**
   * In words, first letter a capital, as it stands on receipts.
   *
   * @param amount 0 to below 10^15
   */
  public static String words(long amount, String language) {
    if (amount < 0 || amount >= 1_000_000_000_000_000L) {
      throw new IllegalArgumentException("no amount of a fee: " + amount);
    }
    String words =
        language.equals("vi") ? vietnamese(amount) + " đồng" : english(amount) + " Vietnamese dong";
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String vietnamese(long amount) {
    List<String> words = new ArrayList<>();
    int[] groups = groups(amount);
    for (int i = groups.length - 1; i >= 0; i--) {
      if (groups[i] > 0) {
        words.add(vietnameseGroup(groups[i], i < groups.length - 1));
        words.add(VIETNAMESE_GROUPS[i]);
      }
    }
    return words.isEmpty() ? VIETNAMESE[0] : String.join(" ", words).strip();
  }

  private static String vietnameseGroup(int group, boolean inner) {
    int hundreds = group / 100;
    int tens = group / 10 % 10;
    int ones = group % 10;
    List<String> words = new ArrayList<>();
    if (hundreds > 0 || inner) {
      words.add(VIETNAMESE[hundreds] + " trăm");
    }
    if (tens == 0 && ones > 0 && !words.isEmpty()) {
      words.add("lẻ");
    } else if (tens == 1) {
      words.add("mười");
    } else if (tens > 1) {
      words.add(VIETNAMESE[tens] + " mươi");
    }
    if (ones > 0) {
      words.add(vietnameseOne(ones, tens));
    }
    return String.join(" ", words);
  }

  private static String vietnameseOne(int ones, int tens) {
    return switch (ones) {
      case 1 -> tens > 1 ? "mốt" : "một";
      case 4 -> tens > 1 ? "tư" : "bốn";
      case 5 -> tens > 0 ? "lăm" : "năm";
      default -> VIETNAMESE[ones];
    };
  }

  private static String english(long amount) {
    List<String> words = new ArrayList<>();
    int[] groups = groups(amount);
    for (int i = groups.length - 1; i >= 0; i--) {
      if (groups[i] > 0) {
        words.add((englishGroup(groups[i]) + " " + ENGLISH_GROUPS[i]).strip());
      }
    }
    return words.isEmpty() ? ENGLISH[0] : String.join(" ", words);
  }

  private static String englishGroup(int group) {
    String rest =
        group % 100 < 20
            ? ENGLISH[group % 100]
            : ENGLISH_TENS[group % 100 / 10] + (group % 10 > 0 ? "-" + ENGLISH[group % 10] : "");
    if (group < 100) {
      return rest;
    }
    String hundreds = ENGLISH[group / 100] + " hundred";
    return group % 100 == 0 ? hundreds : hundreds + " and " + rest;
  }

  /** Groups of three digits, lowest first. */
  private static int[] groups(long amount) {
    List<Integer> groups = new ArrayList<>();
    for (long rest = amount; rest > 0; rest /= 1000) {
      groups.add((int) (rest % 1000));
    }
    return groups.stream().mapToInt(Integer::intValue).toArray();
  }
}
