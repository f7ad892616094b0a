package vn.quay24.benchmark.measure;

import java.io.IOException;

/** One question and its figures. */
@FunctionalInterface
public interface Benchmark {

  /**
   * Measures, and prints one line a figure.
   *
   * @throws IOException a file or a peer failed: the run tells nothing
   */
  void run(Figures figures) throws IOException, InterruptedException;
}
