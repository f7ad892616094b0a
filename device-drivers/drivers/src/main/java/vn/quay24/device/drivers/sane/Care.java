package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.drivers.supervise.Upkeep;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.scanner.DocumentScanner.Presence;

/**
 * Finds the scanner and looks whether it is still there. Plain SANE tells of a jam or an open cover
 * only in a scan; a presence command, or the status page of an eSCL scanner, tells at any time.
 */
record Care(DeviceId id, ScannerSettings settings) implements Upkeep<FoundScanner> {
  private static final Duration LIST_LIMIT = Duration.ofSeconds(20); // network backends search
  private static final Duration PRESENCE_LIMIT = Duration.ofSeconds(5);
  private static final Path ANYWHERE = Path.of("/");

  @Override
  public FoundScanner open() throws IOException, DeviceException, InterruptedException {
    Optional<String> device = settings.device();
    if (device.isPresent()) {
      return new FoundScanner(device.get());
    }
    Optional<String> found = find();
    if (found.isEmpty()) {
      throw new LinkClosedException("the list of scanners does not show it");
    }
    return new FoundScanner(found.get());
  }

  @Override
  public Observation observe(FoundScanner scanner)
      throws IOException, DeviceException, InterruptedException {
    if (tellsPresence()) {
      presence();
    } else if (!find().equals(Optional.of(scanner.name()))) {
      throw new LinkClosedException("the list of scanners does not show it");
    }
    return Observation.well();
  }

  private Optional<String> find() throws IOException, DeviceException, InterruptedException {
    Deadline deadline = Deadline.in(LIST_LIMIT);
    Optional<String> found = Optional.empty();
    try (Child child =
        Child.start(
            settings.list(), settings.environment(), ANYWHERE, settings.patience().grace())) {
      for (Optional<String> line = child.nextLine(deadline);
          line.isPresent();
          line = child.nextLine(deadline)) {
        Optional<String> name = settings.nameIn(line.get());
        if (found.isEmpty() && name.isPresent()) {
          found = name;
          deadline =
              Deadline.in(deadline.left(settings.patience().grace())); // it need only end now
        }
      }
      if (found.isEmpty()) {
        requireEnd(child, deadline);
      }
    }
    return found;
  }

  /** A list that failed does not say that the scanner is away. */
  private void requireEnd(Child child, Deadline deadline)
      throws DeviceException, InterruptedException {
    Optional<Integer> code = child.exitCode(deadline);
    if (code.isPresent() && code.get() != 0) {
      throw new DeviceException(
          new DeviceFault.Broken(id, "list of scanners ended with " + code.get()), child.reason());
    }
  }

  /** Whether the scanner can be asked at any time. */
  boolean tellsPresence() {
    return settings.presenceCommand().isPresent() || settings.statusAddress().isPresent();
  }

  /** Asks it; what keeps it from scanning is a fault. */
  Presence presence() throws IOException, DeviceException, InterruptedException {
    return settings.statusAddress().isPresent()
        ? EsclStatus.ask(settings.statusAddress().get()).presence(id)
        : askPresence();
  }

  /**
   * Lets the scanner itself tell why it scans no more: sane-airscan calls an open hatch busy and a
   * busy feeder empty, and libsane-escl calls a jammed one empty.
   *
   * @param pages how many came before
   * @throws DeviceException with what it told
   */
  void explain(SaneStatus status, int pages)
      throws IOException, DeviceException, InterruptedException {
    if (settings.statusAddress().isPresent()
        && status != SaneStatus.JAMMED
        && status != SaneStatus.COVER_OPEN) {
      EsclStatus told = EsclStatus.ask(settings.statusAddress().get());
      Presence _ = told.presence(id);
      if (status == SaneStatus.NO_DOCS && pages == 0 && told.busy()) {
        throw new DeviceException(
            new Withheld(id, "device", Withheld.Reason.BUSY, "another program uses it"));
      }
    }
  }

  private Child presence(List<String> command) throws RefusedException {
    try {
      return Child.start(command, Map.of(), ANYWHERE, settings.patience().grace());
    } catch (RefusedException e) {
      throw new RefusedException("presence-command", String.valueOf(e.getMessage()), e);
    }
  }

  private Presence askPresence() throws IOException, DeviceException, InterruptedException {
    List<String> command = settings.presenceCommand().stream().toList();
    Deadline deadline = Deadline.in(PRESENCE_LIMIT);
    ExitCodes codes = new ExitCodes(id, PRESENCE_LIMIT);
    try (Child child = presence(command)) {
      Optional<String> word = child.nextLine(deadline);
      SaneStatus status = codes.status("presence", child, deadline);
      if (status != SaneStatus.GOOD) {
        throw codes.failure(status, child);
      }
      return switch (word.orElse("")) {
        case "empty" -> Presence.EMPTY;
        case "paper" -> Presence.PAPER;
        case "unknown" -> Presence.UNKNOWN;
        default ->
            throw new DeviceException(
                new DeviceFault.ProtocolViolation(id, "empty, paper or unknown"), "another word");
      };
    }
  }

  @Override
  public void close(FoundScanner scanner) {
    scanner.close();
  }
}
