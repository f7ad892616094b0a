package vn.quay24.benchmark.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Processor time, which others on the machine disturb less than the clock on the wall. */
public final class Cpu {
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Cpu() {}

  /** Something that is measured. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  /** Seconds of this whole process, its collector and compiler included. */
  public static double ofProcess(Work work) throws IOException {
    long before = SYSTEM.getProcessCpuTime();
    work.run();
    return (SYSTEM.getProcessCpuTime() - before) / NANOS;
  }

  /** Seconds of the thread that calls. */
  public static double ofThread(Work work) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - before) / NANOS;
  }

  /** Seconds of a child and what it started, user and system together; empty when it cannot run. */
  public static Optional<Double> ofChild(List<String> command, Path folder)
      throws IOException, InterruptedException {
    Path times = folder.resolve("times");
    String line =
        "TIMEFORMAT='%U %S'; { time "
            + String.join(" ", command)
            + " >/dev/null 2>&1; } 2>"
            + times;
    Process shell = new ProcessBuilder("bash", "-c", line).directory(folder.toFile()).start();
    if (shell.waitFor() != 0) {
      return Optional.empty();
    }
    String[] seconds = Files.readString(times).strip().split(" ", 2);
    return Optional.of(Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]));
  }
}
