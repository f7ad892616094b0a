package vn.quay24.distribution.kiosk.devices.commission;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceException;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;
import vn.quay24.distribution.kiosk.console.Console;

/** Whether a slip fills the paper, is cut off, and whether the end of the paper is seen coming. */
public final class PrinterCommissioning {
  private static final Duration PRINT_LIMIT = Duration.ofSeconds(60);
  private static final Duration NEAR_END_LIMIT = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final String WIDE = "576";
  private static final String NARROW = "384";

  private final ReceiptPrinter printer;
  private final Console console;

  public PrinterCommissioning(ReceiptPrinter printer, Console console) {
    this.printer = printer;
    this.console = console;
  }

  /**
   * Prints, asks what came out, and watches for the sensor.
   *
   * @param width that the printer was opened with, in dots
   */
  public Proof run(String width) throws IOException, DeviceException, InterruptedException {
    Map<String, String> found = new LinkedHashMap<>();
    PrintOutcome outcome = printer.print(ruler(width), PRINT_LIMIT);
    console.say(outcome == PrintOutcome.PRINTED ? "printer.printed" : "printer.unknown");
    boolean fits = console.confirm("commission.fits");
    String other = width.equals(WIDE) ? NARROW : WIDE;
    found.put("width", fits ? width : other);
    if (!fits) {
      console.say("commission.other-width", other);
    }
    boolean cut = console.confirm("commission.cut");
    if (!cut) {
      console.say("commission.no-cut");
    }
    if (console.confirm("commission.near-end")) {
      console.say(nearEndSeen() ? "commission.near-end-seen" : "commission.near-end-not-seen");
    }
    return new Proof(fits && cut && outcome == PrintOutcome.PRINTED, found);
  }

  private static Slip ruler(String width) {
    return new Slip(
        List.of(
            new Slip.Rule(),
            new Slip.Heading(Console.text("printer.heading")),
            new Slip.Text(Console.text("commission.ruler", width), false, true),
            new Slip.Text(Console.text("printer.text"), false, false),
            new Slip.Rule()));
  }

  private boolean nearEndSeen() throws InterruptedException {
    for (long end = System.nanoTime() + NEAR_END_LIMIT.toNanos(); System.nanoTime() < end; ) {
      if (printer.status().advisories().contains(Advisory.PAPER_NEAR_END)) {
        return true;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return false;
  }
}
