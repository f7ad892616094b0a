package vn.quay24.benchmark.code;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.quay24.benchmark.measure.Benchmark;
import vn.quay24.benchmark.measure.Figures;
import vn.quay24.device.emulator.camera.DegradedCodes;
import vn.quay24.device.emulator.camera.DegradedCodes.Sample;
import vn.quay24.device.emulator.camera.Photograph;

/**
 * How many of 432 bad pictures of a code are read, and in what processor time: the product beside
 * ZXing for Java, zxing-cpp and zxing-wasm, all on the same pictures in the same run. Peers that
 * cannot be started are left out and named.
 */
public final class CodeBenchmark implements Benchmark {
  private static final Duration EFFORT = Duration.ofMillis(36);
  private static final int WARM_UP = 6; // each so many-th picture, before it counts
  private static final List<String> KINDS =
      List.of("size", "turn", "blur", "noise", "tilt", "contrast", "shading", "damage");

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.title("codes: QR codes in 432 bad pictures of 1280 by 960 pixels");
    List<Contender> contenders = new ArrayList<>(List.of(new OwnReader(EFFORT), new ZxingLadder()));
    try {
      contenders.addAll(Peers.start(figures));
      for (Score score : scores(contenders)) {
        report(figures, score);
      }
    } finally {
      contenders.forEach(Contender::close);
    }
  }

  private static List<Score> scores(List<Contender> contenders) throws IOException {
    List<Score> scores = contenders.stream().map(one -> new Score(one.name())).toList();
    List<Sample> samples = DegradedCodes.all();
    for (int i = 0; i < samples.size(); i += WARM_UP) {
      Photograph picture = samples.get(i).photograph();
      for (Contender contender : contenders) {
        contender.read(picture);
      }
    }
    for (Sample sample : samples) {
      Photograph picture = sample.photograph();
      for (int i = 0; i < contenders.size(); i++) {
        scores.get(i).add(sample, contenders.get(i).read(picture));
      }
    }
    return scores;
  }

  private static void report(Figures figures, Score score) {
    String name = score.name();
    figures.line(name + ", read", score.right(), "of " + score.pictures());
    figures.line(name + ", read", 100.0 * score.right() / score.pictures(), "%");
    figures.line(name + ", wrong text", score.wrong(), "");
    figures.line(name + ", mean", score.mean(), "ms CPU");
    figures.line(name + ", median", score.millis(0.5), "ms CPU");
    figures.line(name + ", 95 % within", score.millis(0.95), "ms CPU");
    figures.note(
        String.join(", ", KINDS.stream().map(kind -> kind + " " + score.right(kind)).toList()));
  }
}
