package vn.quay24.kiosk.lookup;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.printer.DocumentPrinter;
import vn.quay24.kiosk.centre.Centre;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.protocol.dossier.ReceiptRequest;

/**
 * Fetches acceptance receipts from the centre and prints them; they are kept nowhere. The thread
 * {@code receipt}.
 */
public final class ReceiptDesk implements AutoCloseable {
  /** Shorter than a visit waits for a machine at work. */
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final Centre centre;
  private final DocumentPrinter printer;
  private final Lane lane = new Lane("receipt");

  public ReceiptDesk(Centre centre, DocumentPrinter printer) {
    this.centre = centre;
    this.printer = printer;
  }

  public void print(ReceiptRequest request, Reply reply) {
    lane.start(
        wanted -> {
          Report report = printed(request, wanted);
          if (wanted.getAsBoolean()) {
            reply.tell(report);
          }
        },
        () -> reply.tell(new Report.ReceiptFailed(new DeviceFault.Broken(printer.id(), "a bug"))));
  }

  private Report printed(ReceiptRequest request, BooleanSupplier wanted)
      throws InterruptedException {
    byte[] pdf = new byte[0];
    try {
      pdf = centre.acceptanceReceipt(request);
      if (!wanted.getAsBoolean()) {
        throw new InterruptedException();
      }
      return new Report.ReceiptPrinted(printer.print(pdf, LIMIT));
    } catch (CentreException _) {
      return new Report.CentreAway();
    } catch (DeviceException e) {
      return new Report.ReceiptFailed(e.fault());
    } finally {
      Arrays.fill(pdf, (byte) 0);
    }
  }

  /** The visit is over: what has not come out is not to come out for the next. */
  public void stop() {
    lane.stop();
  }

  @Override
  public void close() {
    lane.close();
  }
}
