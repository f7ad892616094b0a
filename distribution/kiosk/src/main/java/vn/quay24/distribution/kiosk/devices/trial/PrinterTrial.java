package vn.quay24.distribution.kiosk.devices.trial;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.quay24.device.DeviceException;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;

/** Prints a slip with every Vietnamese letter and a QR code. */
record PrinterTrial(ReceiptPrinter printer) implements Trial {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws DeviceException, InterruptedException {
    Console console = findings.console();
    console.say("printer.printing");
    PrintOutcome outcome = printer.print(slip(), LIMIT);
    findings.note("outcome", outcome.name());
    return switch (outcome) {
      case PRINTED -> {
        console.say("printer.printed");
        yield true;
      }
      case UNKNOWN -> {
        console.say("printer.unknown");
        yield false;
      }
    };
  }

  private static Slip slip() {
    String now = TIME.format(LocalDateTime.now(ZoneId.systemDefault()));
    return new Slip(
        List.of(
            new Slip.Heading(Console.text("printer.heading")),
            new Slip.Rule(),
            new Slip.Text(Console.text("printer.text"), false, false),
            new Slip.Text(Console.text("printer.text"), true, true),
            new Slip.Field(Console.text("printer.label"), now),
            new Slip.Digits("0123456789"),
            new Slip.Qr("QUAY24 " + now),
            new Slip.Rule()));
  }
}
