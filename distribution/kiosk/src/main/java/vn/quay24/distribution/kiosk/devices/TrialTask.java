package vn.quay24.distribution.kiosk.devices;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quay24.device.Condition;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.drivers.record.ApduTally;
import vn.quay24.device.drivers.record.Witness;
import vn.quay24.device.drivers.record.Witnessed;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;
import vn.quay24.distribution.kiosk.devices.trial.Findings;
import vn.quay24.distribution.kiosk.devices.trial.Trial;
import vn.quay24.kiosk.devices.DeviceFile;
import vn.quay24.kiosk.devices.DeviceTable;

/** Tries one device. */
final class TrialTask implements Task {
  private static final Duration READY_WITHIN = Duration.ofSeconds(25); // SANE's search

  @Override
  public int run(Request request, Console console)
      throws UsageException, WrongFileException, IOException, InterruptedException {
    ApduTally tally = new ApduTally();
    return run(request, console, tally, tally);
  }

  /** Tries it while somebody sees what passes on its link. */
  int run(Request request, Console console, Witness witness, ApduTally tally)
      throws UsageException, WrongFileException, IOException, InterruptedException {
    DeviceTable table = request.table();
    DeviceConfiguration configuration = request.configuration();
    DeviceFile.Opener opener =
        (driver, settings, clock, _) -> Witnessed.open(witness, driver, settings, clock);
    Map<DeviceTable, Device> opened = request.open(EnumSet.of(table), opener);
    try {
      Findings findings = new Findings(console);
      boolean well = false;
      for (Device device : opened.values()) {
        console.say("test.begin", table.word(), configuration.driver());
        well = tried(device, request, tally, findings);
      }
      console.say(well ? "test.well" : "test.ill");
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("table", table.word());
      facts.put("well", well);
      facts.putAll(findings.facts());
      console.result(facts);
      return well ? WELL : ILL;
    } finally {
      opened.values().forEach(Device::close);
    }
  }

  private static boolean tried(Device device, Request request, ApduTally tally, Findings findings)
      throws UsageException, IOException, InterruptedException {
    Readiness.await(List.of(device), READY_WITHIN);
    DeviceStatus status = device.status();
    if (!status.usable() && status.condition() != Condition.UNKNOWN) {
      findings.console().say("test.not-ready", StatusWords.condition(status.condition()));
      status.fault().ifPresent(fault -> tell(fault, findings));
      return false;
    }
    try {
      return Trial.of(device, tally).run(request.line(), findings);
    } catch (DeviceException e) {
      tell(e.fault(), findings);
      return false;
    }
  }

  private static void tell(DeviceFault fault, Findings findings) {
    findings.note("fault", fault.getClass().getSimpleName());
    findings.console().say("test.fault", StatusWords.fault(fault), StatusWords.remedy(fault));
  }
}
