package vn.quay24.distribution.kiosk.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.Condition;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;
import vn.quay24.kiosk.devices.DeviceFile;
import vn.quay24.kiosk.devices.DeviceTable;
import vn.quay24.kiosk.local.DeviceWords;

/** Every device of the file as it is now, and what else is plugged into the machine. */
final class ListTask implements Task {
  private static final int USUAL_SECONDS = 5;
  private static final int MOST_SECONDS = 60;

  @Override
  public int run(Request request, Console console)
      throws UsageException, WrongFileException, InterruptedException {
    request.line().atMost(0);
    int seconds = request.line().whole("seconds", USUAL_SECONDS, 1, MOST_SECONDS);
    request.requireNoProblem();
    Map<DeviceTable, DeviceConfiguration> tables = request.devices().configurations();
    Map<DeviceTable, Device> opened =
        request.open(EnumSet.allOf(DeviceTable.class), DeviceFile.Opener.PLAIN);
    try {
      Readiness.await(opened.values(), Duration.ofSeconds(seconds));
      if (opened.isEmpty()) {
        console.say("list.none", request.file());
      }
      opened.forEach((table, device) -> tell(console, tables.get(table), device.status()));
      Surroundings surroundings =
          Surroundings.look(ScanCommand.of(tables), Duration.ofSeconds(seconds));
      surroundings.tell(console);
      return result(request, console, opened, surroundings);
    } finally {
      opened.values().forEach(Device::close);
    }
  }

  private static int result(
      Request request,
      Console console,
      Map<DeviceTable, Device> opened,
      Surroundings surroundings) {
    List<DeviceStatus> statuses = opened.values().stream().map(Device::status).toList();
    boolean well = statuses.stream().allMatch(ListTask::well);
    console.result(
        Map.of(
            "file",
            String.valueOf(request.file()),
            "well",
            well,
            "devices",
            statuses.stream().map(DeviceWords::of).toList(),
            "found",
            surroundings.facts()));
    return well ? WELL : ILL;
  }

  /** A printer without a way back may well print. */
  private static boolean well(DeviceStatus status) {
    return status.usable() || status.condition() == Condition.UNKNOWN;
  }

  private static void tell(
      Console console, @Nullable DeviceConfiguration table, DeviceStatus status) {
    if (table != null) {
      console.say("list.device", status.device(), table.driver(), link(table));
    }
    console.say("list.status", StatusWords.condition(status.condition()));
    status
        .fault()
        .ifPresent(
            fault -> {
              console.say("list.fault", StatusWords.fault(fault));
              console.say("list.remedy", StatusWords.remedy(fault));
            });
    status.advisories().stream()
        .sorted()
        .forEach(advisory -> console.say("list.advisory", StatusWords.advisory(advisory)));
    long age = Math.max(0, Duration.between(status.observedAt(), Instant.now()).toSeconds());
    console.say("list.seen", StatusWords.source(status.source()), age);
    if (status.simulated()) {
      console.say("list.simulated");
    }
  }

  private static String link(DeviceConfiguration table) {
    List<String> parts = new ArrayList<>();
    for (String key : List.of("link", "command", "device", "vendor", "model")) {
      table.setting(key).ifPresent(parts::add);
    }
    return String.join(" ", parts);
  }
}
