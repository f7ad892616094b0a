package vn.quay24.distribution.kiosk.devices;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.quay24.device.drivers.record.ApduTally;
import vn.quay24.device.drivers.record.RecordingFile;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;
import vn.quay24.kiosk.devices.DeviceTable;

/** Tries one device and writes down every byte of its link. */
final class RecordTask implements Task {
  /** What has no link, and the sentence that says so. */
  private static final Map<DeviceTable, String> WITHOUT_LINK =
      Map.of(
          DeviceTable.SCANNER, "record.scanner",
          DeviceTable.CAMERA, "record.camera",
          DeviceTable.SOUND, "record.sound");

  private static final String APLAY = "aplay";

  @Override
  public int run(Request request, Console console)
      throws UsageException, WrongFileException, IOException, InterruptedException {
    DeviceTable table = request.table();
    DeviceConfiguration configuration = request.configuration();
    String refusal = WITHOUT_LINK.get(table);
    if (refusal != null) {
      String usual = table == DeviceTable.SOUND ? APLAY : ScanCommand.USUAL;
      throw new UsageException(refusal, configuration.setting("command").orElse(usual));
    }
    boolean personal = table == DeviceTable.CARD || table == DeviceTable.CODE;
    if (personal && !request.line().has("test-card")) {
      throw new UsageException("record.card", "");
    }
    Path file =
        Path.of(
            request
                .line()
                .option("to")
                .orElseThrow(() -> new UsageException("usage.missing", "--to")));
    return record(request, file, configuration, console);
  }

  private static int record(
      Request request, Path file, DeviceConfiguration configuration, Console console)
      throws UsageException, WrongFileException, IOException, InterruptedException {
    List<String> title =
        List.of(
            "driver " + configuration.driver(),
            "link " + configuration.setting("link").orElse("none"));
    ApduTally tally = new ApduTally();
    try (RecordingFile recording = RecordingFile.begin(file, title, InstantSource.system())) {
      console.say("record.file", file);
      int code = new TrialTask().run(request, console, recording.and(tally), tally);
      recording.problem().ifPresent(problem -> console.say("record.cut", problem));
      console.say("record.done", file);
      return code;
    } catch (FileAlreadyExistsException e) {
      throw new UsageException("record.exists", String.valueOf(e.getFile()));
    }
  }
}
