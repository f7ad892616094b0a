package vn.quay24.benchmark.code;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.code.picture.QrPictures;
import vn.quay24.device.emulator.camera.Photograph;

/** The product's reader, with the time that a camera's frame gets. */
record OwnReader(Duration effort) implements Contender {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Override
  public String name() {
    return "Quầy 24";
  }

  @Override
  public CodeReading read(Photograph picture) {
    GreyPicture grey = new GreyPicture(picture.width(), picture.height(), picture.samples());
    long begin = THREADS.getCurrentThreadCpuTime();
    Optional<String> text = QrPictures.read(grey, effort);
    return new CodeReading(text, Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin));
  }

  @Override
  public void close() {
    // nothing is open
  }
}
