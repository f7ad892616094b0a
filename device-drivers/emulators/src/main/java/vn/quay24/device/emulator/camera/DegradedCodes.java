package vn.quay24.device.emulator.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;

/**
 * The set of pictures by which readers of printed codes are compared: 36 ways of seeing a code
 * badly, each on 12 cards. Every picture is made anew from its number, and is always the same.
 */
public final class DegradedCodes {
  private static final int CARDS = 12;
  private static final double SMALL_TURN = 3; // degrees; nobody holds a card straight
  private static final double[] MODULES = {3, 4, 5};

  /**
   * One picture.
   *
   * @param kind what is bad about it
   * @param degree how bad
   * @param text what the code says
   */
  public record Sample(String kind, double degree, String text, View view, long seed) {
    /** Takes the picture. */
    public Photograph photograph() {
      return Photograph.of(PrintedCode.of(text), view, seed);
    }
  }

  private DegradedCodes() {}

  /** All 432, cards of one way of seeing one after the other. */
  public static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    for (double module : new double[] {1.5, 2, 3, 4, 6}) {
      add(samples, "size", module, card -> View.clean(module));
    }
    add(samples, "turn", View::turned, 7, 15, 30, 45, 80);
    add(samples, "blur", View::blurred, 0.4, 0.6, 0.8, 1, 1.2, 1.5);
    add(samples, "noise", View::noisy, 20, 40, 60, 80, 100);
    add(samples, "tilt", View::tilted, 0.1, 0.15, 0.2, 0.25);
    add(samples, "contrast", View::faint, 0.5, 0.3, 0.2, 0.1);
    add(samples, "shading", View::shaded, 0.4, 0.6, 0.8);
    add(samples, "damage", View::damaged, 0.03, 0.06, 0.09, 0.12);
    return List.copyOf(samples);
  }

  private interface Worsening {
    View of(View view, double degree);
  }

  private static void add(
      List<Sample> samples, String kind, Worsening worsening, double... degrees) {
    for (double degree : degrees) {
      add(samples, kind, degree, module -> worsening.of(View.clean(module), degree));
    }
  }

  private static void add(
      List<Sample> samples, String kind, double degree, DoubleFunction<View> seen) {
    for (int card = 0; card < CARDS; card++) {
      long seed = samples.size() + 1L;
      View view = seen.apply(MODULES[card % MODULES.length]);
      double turn = new SplittableRandom(seed).nextDouble(-SMALL_TURN, SMALL_TURN);
      View held = view.turned(view.turn() + turn);
      samples.add(new Sample(kind, degree, text(card), held, seed));
    }
  }

  /** What a card's code says, in 150 to 173 bytes: fields of invented people, parted by bars. */
  static String text(int card) {
    return String.join(
        "|",
        "99919%07d".formatted(1_234_567 + card * 76_543),
        "99900%04d".formatted(1_000 + card * 321),
        NAMES.get(card % NAMES.size()),
        "%02d%02d%d".formatted(1 + card, 1 + card, 1950 + card * 4),
        card % 2 == 0 ? "Nam" : "Nữ",
        PLACES.get(card % PLACES.size()),
        "1202202%d".formatted(card % 5));
  }

  private static final List<String> NAMES =
      List.of(
          "Nguyễn Thị Mẫu Đơn", "Trần Văn Ví Dụ", "Lê Hoàng Thử Nghiệm", "Phạm Thị Ngọc Thí Điểm");

  private static final List<String> PLACES =
      List.of(
          "Tổ dân phố số 99, Phường Mẫu Đơn, Thành phố Thử Nghiệm, Tỉnh Ví Dụ",
          "Thôn Đông Ví Dụ, Xã Thử Nghiệm Thượng, Huyện Mẫu, Tỉnh Ví Dụ",
          "Số 99 đường Thử Nghiệm, Khóm Mẫu, Thị trấn Ví Dụ, Tỉnh Mẫu Hạ");
}
