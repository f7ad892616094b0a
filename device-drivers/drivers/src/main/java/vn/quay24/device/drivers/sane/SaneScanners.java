package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.drivers.supervise.Deadline;

/** The scanners of this machine, for a technician who fills in the device file. */
public final class SaneScanners {
  private static final Path ANYWHERE = Path.of("/");
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final int MOST = 32;
  private static final int MOST_LINES = 2_000;

  private SaneScanners() {}

  /**
   * A scanner as SANE lists it.
   *
   * @param device SANE's name, which for USB changes with every replug
   */
  public record Scanner(String device, String vendor, String model, String type) {}

  /**
   * What a scan command listed.
   *
   * @param trouble why there may be more scanners than these, in the command's own words: for
   *     people, and the log
   */
  public record Listing(List<Scanner> scanners, Optional<String> trouble) {
    public Listing {
      scanners = List.copyOf(scanners);
    }
  }

  /**
   * Asks a scan command for its list.
   *
   * @param command scanimage, or a program that behaves like it
   * @param environment on top of this process's, such as {@code SANE_CONFIG_DIR}
   * @param limit network backends search for some seconds
   * @throws IOException there is no such command
   */
  public static Listing list(String command, Map<String, String> environment, Duration limit)
      throws IOException, InterruptedException {
    Deadline deadline = Deadline.in(limit);
    List<Scanner> found = new ArrayList<>();
    List<String> line = List.of(command, "-f", "%d|%v|%m|%t%n");
    try (Child child = Child.start(line, environment, ANYWHERE, GRACE)) {
      for (Optional<String> next = child.nextLine(deadline);
          next.isPresent() && found.size() < MOST;
          next = child.nextLine(deadline)) {
        String[] parts = next.get().split("\\|", -1);
        if (parts.length == 4 && !parts[0].isBlank()) {
          found.add(new Scanner(parts[0], parts[1], parts[2], parts[3]));
        }
      }
      return new Listing(found, found.size() == MOST ? Optional.empty() : trouble(child, deadline));
    }
  }

  private static Optional<String> trouble(Child child, Deadline deadline)
      throws InterruptedException {
    Optional<Integer> end = child.exitCode(deadline);
    return end.equals(Optional.of(0)) ? Optional.empty() : Optional.of(ending(end, child));
  }

  private static String ending(Optional<Integer> code, Child child) throws InterruptedException {
    String end = code.map(number -> "exit code " + number).orElse("not in time");
    String reason = child.reason();
    return reason.isEmpty() ? end : end + ": " + reason;
  }

  /**
   * Asks a scanner what it offers.
   *
   * @param device SANE's name
   * @param environment as for the list
   * @throws IOException it was not answered within the limit, or not to the end
   */
  public static ScannerOffer offer(
      String command, String device, Map<String, String> environment, Duration limit)
      throws IOException, InterruptedException {
    Deadline deadline = Deadline.in(limit);
    List<String> line = List.of(command, "-d", device, "-A");
    List<String> options = new ArrayList<>();
    try (Child child = Child.start(line, environment, ANYWHERE, GRACE)) {
      for (Optional<String> next = child.nextLine(deadline);
          next.isPresent() && options.size() < MOST_LINES;
          next = child.nextLine(deadline)) {
        options.add(next.get());
      }
      Optional<Integer> end = child.exitCode(deadline);
      if (end.isEmpty() || end.get() != 0) {
        throw new IOException(device + " does not say what it offers: " + ending(end, child));
      }
    }
    return ScannerOffer.of(options);
  }
}
