package vn.quay24.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.device.spi.SettingProblem;
import vn.quay24.device.spi.SharedLines;

class DeviceFileTest {
  @TempDir private Path folder;
  private final List<DeviceId> opened = new ArrayList<>();

  /** A driver that knows one key, and whose device no test needs. */
  private final class OneKeyDriver implements DriverProvider {
    @Override
    public String driver() {
      return "one-key";
    }

    @Override
    public void check(DeviceConfiguration configuration) throws IllegalConfigurationException {
      List<SettingProblem> problems = new ArrayList<>();
      for (String key : configuration.settings().keySet()) {
        if (!key.equals("width")) {
          problems.add(new SettingProblem(key, new SettingProblem.Unknown(key, List.of("width"))));
        }
      }
      if (configuration.setting("width").filter("384"::equals).isEmpty()) {
        problems.add(
            new SettingProblem("width", new SettingProblem.NotAmong(List.of("384"), "500")));
      }
      if (!problems.isEmpty()) {
        throw new IllegalConfigurationException(configuration.id(), problems);
      }
    }

    @Override
    public Device open(DeviceConfiguration configuration, InstantSource clock) {
      opened.add(configuration.id());
      throw new AssertionError("opens nothing");
    }
  }

  private DeviceFile read(String text) throws IOException {
    Path file = folder.resolve("devices.toml");
    Files.writeString(file, text);
    return DeviceFile.read(file, List.of(new OneKeyDriver()));
  }

  @Test
  void everyMistakeOfTheFileIsToldWithItsLineAndNothingIsOpened() throws Exception {
    DeviceFile file =
        read(
            """
            [printer]
            driver = "one-key"
            widht  = 384
            width  = 500

            [scaner]
            driver = "one-key"

            [code]
            driver = "onekey"

            [locker]
            width = 384
            """);

    DeviceFileException e =
        assertThrows(
            DeviceFileException.class,
            () ->
                file.open(
                    EnumSet.allOf(DeviceTable.class),
                    DeviceFile.Opener.PLAIN,
                    InstantSource.system()));

    String name = folder.resolve("devices.toml").toString();
    assertEquals(
        List.of(
            name
                + ", line 3, [printer] widht: is not known; is it meant to be width?; known are"
                + " width",
            name + ", line 4, [printer] width: must be 384, not 500",
            name
                + ", line 6, [scaner] is not known; is it meant to be scanner?; known are card,"
                + " code, scanner, printer, document, locker, lights, cabinet, ups, camera, sound, jack",
            name + ", line 10, [code] driver: must be one-key, not onekey",
            name + ", line 12, [locker] driver: is missing"),
        String.valueOf(e.getMessage()).lines().toList());
    assertEquals(List.of(), opened);
  }

  /** A driver that takes its line for itself. */
  private static final class LineDriver implements DriverProvider {
    @Override
    public String driver() {
      return "line";
    }

    @Override
    public void check(DeviceConfiguration table, SharedLines lines)
        throws IllegalConfigurationException {
      Optional<SettingProblem> problem =
          lines.take(table.id(), SharedLines.Use.alone(table.setting("link").orElse("")));
      if (problem.isPresent()) {
        throw new IllegalConfigurationException(table.id(), List.of(problem.get()));
      }
    }

    @Override
    public Device open(DeviceConfiguration table, InstantSource clock) {
      throw new AssertionError("opens nothing");
    }
  }

  @Test
  void aLineThatTwoTablesNameIsToldWithBoth() throws Exception {
    Path file = folder.resolve("devices.toml");
    Files.writeString(
        file,
        """
        [printer]
        driver = "line"
        link   = "serial:/dev/quay24/a"

        [code]
        driver = "line"
        link   = "serial:/dev/quay24/b"

        [locker]
        driver = "line"
        link   = "serial:/dev/quay24/a"
        """);

    DeviceFile read = DeviceFile.read(file, List.of(new LineDriver()));

    assertEquals(
        List.of(
            file + ", line 11, [locker] link: is the line of [printer] already; give each its own"),
        read.problems().stream().map(FileProblem::toString).toList());
  }

  @Test
  void theBareLocksAreForTheTechniciansCommandAlone() throws Exception {
    DeviceFile file = read("[locker]\ndriver = \"one-key\"\nwidth = 384\ncommissioning = true\n");

    assertEquals(
        folder.resolve("devices.toml")
            + ", line 4, [locker] commissioning: is for the technician's command alone",
        file.problems().getFirst().toString());
  }

  @Test
  void aScannersDriverIsRefusedForACamera() throws Exception {
    Path file = folder.resolve("devices.toml");
    Files.writeString(
        file,
        """
        [camera]
        driver = "scan"

        [scanner]
        resolution = 200
        driver = "shoot"
        """);

    List<DriverProvider> drivers =
        List.of(
            new KindDriver("scan", DeviceKind.SCANNER),
            new KindDriver("shoot", DeviceKind.DOCUMENT_CAMERA));
    assertEquals(
        List.of(
            file + ", line 2, [camera] driver: must be shoot, not scan",
            file + ", line 6, [scanner] driver: must be scan, not shoot"),
        DeviceFile.read(file, drivers).problems().stream().map(FileProblem::toString).toList());
  }

  private record KindDriver(String driver, DeviceKind kind) implements DriverProvider {
    @Override
    public boolean drives(DeviceKind wanted) {
      return wanted == kind;
    }

    @Override
    public Device open(DeviceConfiguration configuration, InstantSource clock) {
      throw new AssertionError("opens nothing");
    }
  }

  @Test
  void aFileWithoutTablesIsATerminalWithoutDevices() throws Exception {
    DeviceFile file = read("# nothing yet\n");

    assertEquals(List.of(), file.problems());
    assertEquals(0, file.configurations().size());
  }

  @Test
  void aFolderIsRelativeToTheFile() throws Exception {
    DeviceFile file = read("[card]\ndriver = \"one-key\"\ntrust = \"issuers\"\n");

    assertEquals(
        folder.resolve("issuers").toString(),
        List.copyOf(file.configurations().values()).getFirst().settings().get("trust"));
  }
}
