package vn.quay24.benchmark.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.quay24.device.emulator.camera.DegradedCodes.Sample;

/** How one contender did. */
final class Score {
  private final String name;
  private final List<Duration> times = new ArrayList<>();
  private final Map<String, Integer> right = new TreeMap<>();
  private int wrong;

  Score(String name) {
    this.name = name;
  }

  void add(Sample sample, CodeReading reading) {
    times.add(reading.took());
    if (reading.text().isPresent()) {
      boolean same = reading.text().get().equals(sample.text());
      wrong += same ? 0 : 1;
      right.merge(sample.kind(), same ? 1 : 0, Integer::sum);
    }
  }

  String name() {
    return name;
  }

  int right() {
    return right.values().stream().mapToInt(Integer::intValue).sum();
  }

  int right(String kind) {
    return right.getOrDefault(kind, 0);
  }

  int wrong() {
    return wrong;
  }

  int pictures() {
    return times.size();
  }

  double mean() {
    return times.stream().mapToDouble(Score::millis).average().orElse(0);
  }

  /** The time that a share of the pictures did not exceed. */
  double millis(double share) {
    List<Duration> sorted = times.stream().sorted().toList();
    return millis(
        sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))));
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
