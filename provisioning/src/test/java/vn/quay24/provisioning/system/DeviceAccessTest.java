package vn.quay24.provisioning.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the packaged kiosk may open what its drivers open: by its account and its sandbox. */
class DeviceAccessTest {
  private static final Path SYSTEM = Path.of("system", "kiosk");
  private static final Path UNIT = SYSTEM.resolve("usr/lib/systemd/system/quay24-kiosk.service");
  private static final Path ACCOUNTS = SYSTEM.resolve("usr/lib/sysusers.d/quay24-kiosk.conf");
  private static final Path RULES = SYSTEM.resolve("etc/udev/rules.d/70-quay24-devices.rules");
  private static final Path POLKIT =
      SYSTEM.resolve("usr/share/polkit-1/rules.d/50-quay24-kiosk.rules");

  /** A group of the kernel's devices, as {@code /proc/devices} names it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ttyS", // serial lines of the board itself
    "ttyUSB", // serial adapters
    "ttyACM", // code readers and boards that are serial lines themselves
    "usb", // /dev/usb/lp0
    "usb_device", // scanners
    "video4linux", // cameras
    "alsa", // sound cards
    "input" // headphone jacks
  })
  void theSandboxLetsTheDeviceThrough(String group) throws IOException {
    assertTrue(
        Files.readAllLines(UNIT).contains("DeviceAllow=char-" + group + " rw"),
        "char-" + group + " is not allowed");
  }

  /**
   * What the kernel has no module for when the unit starts is left out of its list for good,
   * although the device may be plugged in later (systemd.resource-control, DeviceAllow).
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"usbcore", "usbserial", "cdc_acm", "videodev", "snd"})
  void theKernelKnowsTheDeviceBeforeTheSandboxIsMade(String module) throws IOException {
    String unit = "modprobe@" + module + ".service";

    assertTrue(words("Wants=").contains(unit), unit + " is not wanted");
    assertTrue(words("After=").contains(unit), unit + " may come too late");
  }

  /** Whatever needs no rule of udev. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"quay24-devices", "scanner", "video", "audio"})
  void theAccountIsInTheGroupThatMayOpenIt(String group) throws IOException {
    assertTrue(
        Files.readAllLines(ACCOUNTS).stream()
            .anyMatch(line -> line.matches("m +quay24-kiosk +" + group)),
        "quay24-kiosk is not in the group " + group);
  }

  /** These groups may read keyboards, write to disks, or use every serial line. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"input", "disk", "dialout", "tty", "lp", "plugdev", "root"})
  void theAccountIsInNoGroupThatMayOpenMore(String group) throws IOException {
    assertFalse(
        Files.readAllLines(ACCOUNTS).stream()
            .anyMatch(line -> line.matches("m +quay24-kiosk +" + group)),
        "quay24-kiosk is in the group " + group);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"input", "usbmisc", "video4linux"})
  void thereIsASampleOfARuleForWhatIsNoSerialLine(String subsystem) throws IOException {
    List<String> samples =
        Files.readAllLines(RULES).stream()
            .filter(line -> line.startsWith("#SUBSYSTEM==\"" + subsystem + "\""))
            .toList();

    assertEquals(1, samples.size(), subsystem);
    assertTrue(samples.getFirst().endsWith("GROUP=\"quay24-devices\", MODE=\"0660\""));
  }

  @Test
  void everySerialLineWithANameBelongsToTheAccount() throws IOException {
    assertTrue(
        Files.readAllLines(RULES).stream()
            .anyMatch(
                line ->
                    line.startsWith("ENV{QUAY24}==\"?*\", ")
                        && line.contains("GROUP=\"quay24-devices\", MODE=\"0660\"")));
  }

  @Test
  void oneOwnerOfASerialLineCanBeAgreedUpon() throws IOException {
    assertEquals(List.of("/run/lock"), words("ReadWritePaths="));
  }

  @Test
  void nothingElseTakesDevicesAway() throws IOException {
    List<String> unit = Files.readAllLines(UNIT);

    assertTrue(unit.contains("DevicePolicy=closed"));
    assertFalse(unit.stream().anyMatch(line -> line.matches("Private(Devices|Users)=yes")));
  }

  /** The card reader is pcscd's, which is reached by its socket and may ask polkit. */
  @Test
  void theCardReaderIsReachedThroughItsDaemon() throws IOException {
    String rules = Files.readString(POLKIT);

    assertTrue(words("Wants=").contains("pcscd.socket"));
    assertTrue(words("RestrictAddressFamilies=").contains("AF_UNIX"));
    assertTrue(rules.contains("org.debian.pcsc-lite.access_pcsc"));
    assertTrue(rules.contains("org.debian.pcsc-lite.access_card"));
    assertTrue(rules.contains("subject.user === \"quay24-kiosk\""));
  }

  /** Everything that lines of the unit give to a key. */
  private static List<String> words(String key) throws IOException {
    return Files.readAllLines(UNIT).stream()
        .filter(line -> line.startsWith(key))
        .flatMap(line -> List.of(line.substring(key.length()).split(" ", -1)).stream())
        .toList();
  }
}
