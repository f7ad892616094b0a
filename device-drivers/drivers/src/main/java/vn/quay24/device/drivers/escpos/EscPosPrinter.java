package vn.quay24.device.drivers.escpos;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.drivers.supervise.Upkeep;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;

/** A receipt printer that is sent pictures, because no code page prints Vietnamese everywhere. */
final class EscPosPrinter extends SupervisedDevice<PrinterLine> implements ReceiptPrinter {
  private static final Duration LONGEST_JOB = Duration.ofMinutes(1);

  private final SlipPainter painter;
  private final QrWay qr;

  private EscPosPrinter(Supervisor<PrinterLine> supervisor, Setup setup) {
    super(supervisor);
    this.painter = new SlipPainter(setup.head().widthDots());
    this.qr = setup.head().qr();
  }

  /**
   * Which printer, and how it is to be treated.
   *
   * @param simulated the device file says that it is an emulator
   */
  record Setup(DeviceId id, Head head, Patience patience, boolean simulated) {}

  /**
   * What it can print.
   *
   * @param widthDots 576, 512 or 640 for 80 mm paper, 384 for 58 mm
   */
  record Head(int widthDots, QrWay qr) {
    /** 80 mm paper, and nothing that some printers cannot. */
    static final Head WIDE = new Head(576, QrWay.RASTER);
  }

  static EscPosPrinter start(Setup setup, Lines lines, InstantSource clock) {
    Supervisor.Watch watch =
        new Supervisor.Watch(
            setup.id(), DeviceKind.RECEIPT_PRINTER, setup.patience().look(), setup.simulated());
    return new EscPosPrinter(
        Supervisor.start(
            watch, new Care(setup.id(), lines, setup.patience(), new Tolerated(setup.id())), clock),
        setup);
  }

  @Override
  public PrintOutcome print(Slip slip, Duration limit)
      throws DeviceException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("before a slip was drawn"); // loading a font would forget it
    }
    Deadline deadline = Deadline.in(limit.compareTo(LONGEST_JOB) < 0 ? limit : LONGEST_JOB);
    List<byte[]> bands =
        painter.parts(slip, qr).stream().flatMap(part -> bands(part).stream()).toList();
    return supervisor.exchange(
        line -> {
          PrintOutcome outcome = new PrintJob(id(), line, deadline).run(bands);
          supervisor.observed(after(line));
          return outcome;
        });
  }

  private static List<byte[]> bands(SlipPart part) {
    return switch (part) {
      case SlipPart.Picture(var bitmap) -> EscPos.picture(bitmap);
      case SlipPart.Code(var content, var module) -> List.of(EscPos.qr(content, module));
    };
  }

  /** What became of the slip is known; that the line is lost is found at the next look. */
  private Observation after(PrinterLine line) {
    try {
      return line.inquire()
          .map(ailment -> ailment.observation(id()))
          .orElseGet(() -> silence(id(), line));
    } catch (IOException e) {
      return new Observation.Ill(new DeviceFault.Disconnected(id()));
    }
  }

  /** What it means that a printer does not answer: news only if it ever did. */
  private static Observation silence(DeviceId id, PrinterLine line) {
    return line.hasAnswered()
        ? new Observation.Ill(
            new DeviceFault.TimedOut(id, "printer status", line.patience().answer()))
        : new Observation.Mute();
  }

  private record Care(DeviceId id, Lines lines, Patience patience, Tolerated tolerated)
      implements Upkeep<PrinterLine> {
    @Override
    public PrinterLine open() throws IOException {
      return new PrinterLine(lines.open(), patience, tolerated);
    }

    @Override
    public Observation observe(PrinterLine line) throws IOException {
      line.drain();
      Optional<Ailment> now = line.inquire();
      if (now.isEmpty()) {
        return line.held() ? new Observation.Ill(line.heldBy(id)) : silence(id, line);
      }
      if (now.get().awaitsRecovery()) {
        line.write(EscPos.recover());
        now = line.inquire();
      }
      return now.map(ailment -> ailment.observation(id)).orElseGet(() -> silence(id, line));
    }

    @Override
    public void close(PrinterLine line) {
      line.close();
    }
  }
}
