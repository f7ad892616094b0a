package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;

/** One run of scanimage: pages are handed on as their names come out, then its exit code counts. */
final class Batch {
  private final Care care;
  private final ExitCodes codes;
  private final Deadline deadline;
  private final Tolerated tolerated;
  private int pages;

  Batch(Care care, ExitCodes codes, Deadline deadline, Tolerated tolerated) {
    this.care = care;
    this.codes = codes;
    this.deadline = deadline;
    this.tolerated = tolerated;
  }

  ScanOutcome run(String name, ScanRequest request, Consumer<ScannedPage> receiver)
      throws IOException, DeviceException, InterruptedException {
    ScannerSettings settings = care.settings();
    try (ScanFolder folder = ScanFolder.make(settings.format());
        Child child =
            Child.start(
                settings.scan(name, request, folder.pattern()),
                settings.environment(),
                folder.path(),
                settings.patience().grace())) {
      for (Optional<String> line = child.nextLine(deadline);
          line.isPresent();
          line = child.nextLine(deadline)) {
        if (folder.isPage(line.get())) {
          Pnm picture = picture(folder, line.get());
          receiver.accept(page(picture, resolution(child, request, picture)));
        }
      }
      return outcome(child);
    }
  }

  /** How many pages came. */
  int pages() {
    return pages;
  }

  private int resolution(Child child, ScanRequest request, Pnm picture) {
    return Resolution.of(
        request.resolution(), child.resolution(), care.settings().options(), picture.width());
  }

  private Pnm picture(ScanFolder folder, String line) throws IOException, DeviceException {
    try {
      return folder.take(line, tolerated);
    } catch (Pnm.TornException e) {
      throw new DeviceException(
          new DeviceFault.ProtocolViolation(codes.device(), "a complete page"), e);
    }
  }

  private ScannedPage page(Pnm picture, int resolution) {
    pages++;
    return new ScannedPage(
        pages,
        picture.width(),
        picture.height(),
        picture.channels(),
        resolution,
        picture.samples());
  }

  private ScanOutcome outcome(Child child)
      throws IOException, DeviceException, InterruptedException {
    SaneStatus status = codes.status("scan", child, deadline);
    return switch (status) {
      case NO_DOCS -> {
        care.explain(status, pages);
        yield pages == 0 ? new ScanOutcome.NoPaper() : new ScanOutcome.Done(pages);
      }
      case GOOD -> {
        if (pages == 0) {
          throw new DeviceException(
              new DeviceFault.ProtocolViolation(codes.device(), "a page"), "none");
        }
        yield new ScanOutcome.Done(pages);
      }
      case EOF -> {
        if (pages == 0) {
          throw codes.failure(status, child);
        }
        tolerated.note("the scan command calls the end of its last page the end of all");
        yield new ScanOutcome.Done(pages);
      }
      default -> {
        care.explain(status, pages);
        throw codes.failure(status, child);
      }
    };
  }
}
