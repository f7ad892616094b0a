package vn.quay24.distribution.kiosk.devices.trial;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.quay24.device.DeviceException;
import vn.quay24.device.printer.DocumentPrinter;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;

/** Prints one page of A4 with a frame near its edges. */
record DocumentTrial(DocumentPrinter printer) implements Trial {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws DeviceException, InterruptedException {
    Console console = findings.console();
    console.say("document.printing");
    String now = TIME.format(LocalDateTime.now(ZoneId.systemDefault()));
    PrintOutcome outcome = printer.print(TestPage.pdf(now), LIMIT);
    findings.note("outcome", outcome.name());
    return switch (outcome) {
      case PRINTED -> {
        console.say("document.printed");
        yield true;
      }
      case UNKNOWN -> {
        console.say("document.unknown");
        yield false;
      }
    };
  }
}
