package vn.quay24.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.quay24.benchmark.card.CardBenchmark;
import vn.quay24.benchmark.code.CodeBenchmark;
import vn.quay24.benchmark.measure.Benchmark;
import vn.quay24.benchmark.measure.Figures;
import vn.quay24.benchmark.pages.PagesBenchmark;
import vn.quay24.benchmark.slip.SlipBenchmark;

/** {@code ./quay24 benchmark NAME...}: runs those that are named. */
public final class Benchmarks {
  private static final Logger PRODUCT = Logger.getLogger("vn.quay24");
  private static final Map<String, Benchmark> ALL =
      new TreeMap<>(
          Map.of(
              "card",
              new CardBenchmark(),
              "codes",
              new CodeBenchmark(),
              "pages",
              new PagesBenchmark(),
              "slip",
              new SlipBenchmark()));

  private Benchmarks() {}

  /** Exit code 2: no such benchmark. */
  public static void main(String[] names) throws IOException, InterruptedException {
    List<String> asked = List.of(names);
    if (asked.isEmpty() || !ALL.keySet().containsAll(asked)) {
      System.err.println("Benchmarks: " + String.join(", ", ALL.keySet()));
      System.exit(2);
    }
    PRODUCT.setLevel(Level.WARNING); // figures alone
    Figures figures = new Figures(System.out);
    for (String name : asked) {
      Benchmark benchmark = ALL.get(name);
      if (benchmark != null) {
        benchmark.run(figures);
      }
    }
  }
}
