package vn.quay24.device.emulator.power;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.quay24.device.emulator.link.EmulatedLine;

/**
 * A server of Network UPS Tools with one supply: LIST VAR, GET VAR, LIST UPS and VER as RFC 9271
 * has them.
 */
public final class EmulatedNutServer extends EmulatedLine {
  private static final int LONGEST = 512;

  private final String ups;
  private final StringBuilder line = new StringBuilder();
  private String status = "OL CHRG";
  private int charge = 100;
  private int runtime = 1_800;
  private Optional<String> error = Optional.empty();
  private boolean silent;

  /**
   * A supply on the mains, full.
   *
   * @param ups its name
   */
  public EmulatedNutServer(String ups) {
    this.ups = ups;
  }

  /** The mains fail; so much is left. */
  public synchronized void onBattery(int percent, int seconds) {
    status = "OB DISCHRG";
    charge = percent;
    runtime = seconds;
  }

  /** The battery will not last. */
  public synchronized void batteryLow() {
    status = "OB DISCHRG LB";
  }

  /** The mains are back. */
  public synchronized void onMains() {
    status = "OL CHRG";
  }

  /** The server's driver has lost the supply, or found it again. */
  public synchronized void lost(boolean gone) {
    error = gone ? Optional.of("DATA-STALE") : Optional.empty();
  }

  /** Makes the server mute, or lets it speak again. */
  public synchronized void silence(boolean mute) {
    silent = mute;
  }

  @Override
  protected void connected(boolean driverThere) {
    line.setLength(0);
  }

  @Override
  protected void received(byte[] bytes) {
    for (byte next : bytes) {
      if (next == '\n') {
        String command = line.toString();
        line.setLength(0);
        if (!silent) {
          send(answer(command).getBytes(StandardCharsets.US_ASCII));
        }
      } else if (line.length() < LONGEST) {
        line.append((char) (next & 0xFF));
      }
    }
  }

  private String answer(String command) {
    if (command.equals("VER")) {
      return "Network UPS Tools upsd, emulated\n";
    }
    if (command.equals("LIST UPS")) {
      return "BEGIN LIST UPS\nUPS " + ups + " \"emulated\"\nEND LIST UPS\n";
    }
    String[] words = command.split(" ", -1);
    if (words.length < 3 || !words[1].equals("VAR")) {
      return "ERR UNKNOWN-COMMAND\n";
    }
    if (!words[2].equals(ups)) {
      return "ERR UNKNOWN-UPS\n";
    }
    if (error.isPresent()) {
      return "ERR " + error.get() + "\n";
    }
    if (words[0].equals("GET")) {
      return words.length == 4 && words[3].equals("ups.status")
          ? variable("ups.status", status)
          : "ERR VAR-NOT-SUPPORTED\n";
    }
    return "BEGIN LIST VAR "
        + ups
        + "\n"
        + variable("battery.charge", String.valueOf(charge))
        + variable("battery.runtime", String.valueOf(runtime))
        + variable("device.mfr", "Quay \\\"24\\\"")
        + variable("ups.status", status)
        + "END LIST VAR "
        + ups
        + "\n";
  }

  private String variable(String name, String value) {
    return "VAR " + ups + " " + name + " \"" + value + "\"\n";
  }
}
