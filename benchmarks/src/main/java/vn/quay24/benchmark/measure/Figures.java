package vn.quay24.benchmark.measure;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Where figures are written, each on a line of its own. */
public final class Figures {
  private final PrintStream out;

  public Figures(PrintStream out) {
    this.out = out;
  }

  /** A heading, and what it was measured with. */
  public void title(String title) {
    out.printf("%n%s%n", title);
    out.printf(
        "  JDK %s, %d processors, flags: %s%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        String.join(
            " ",
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X"))
                .toList()));
  }

  public void line(String what, double value, String unit) {
    out.printf(Locale.ROOT, "  %-58s %9.3f %s%n", what, value, unit);
  }

  public void note(String words) {
    out.printf("  %s%n", words);
  }
}
