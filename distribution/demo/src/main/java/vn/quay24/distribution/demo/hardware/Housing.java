package vn.quay24.distribution.demo.hardware;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.slotboard.EmulatedSlotBoard;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Light;

/** The kiosk's housing: lights beside the slots, and sensors, on one board. Thread-safe. */
public final class Housing implements AutoCloseable {
  private final EmulatedSlotBoard board = new EmulatedSlotBoard();
  private final LinkServer server;
  private final Runnable changed;

  public Housing(Path socket, Runnable changed) throws IOException {
    this.server = LinkServer.start(board, "slot-board", UnixDomainSocketAddress.of(socket));
    this.changed = changed;
    board.onChange(changed);
  }

  /**
   * What can be seen.
   *
   * @param lights by their names in small letters
   * @param raised sensors by their names in small letters
   */
  public record View(boolean plugged, Map<String, Lamp> lights, Map<String, Boolean> raised) {}

  /** A light, in the words of the protocol in small letters. */
  public record Lamp(String rate, String colour) {}

  public View view() {
    return new View(
        board.plugged(),
        Arrays.stream(Light.values())
            .collect(Collectors.toMap(Housing::small, light -> lamp(board.glow(light)))),
        Arrays.stream(Sensor.values()).collect(Collectors.toMap(Housing::small, board::raised)));
  }

  private static Lamp lamp(Glow glow) {
    return new Lamp(small(glow.rate()), small(glow.colour()));
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Opens the service door, or closes it. */
  public void door(boolean open) {
    board.raise(Sensor.DOOR, open);
  }

  /** Tilts the kiosk, or puts it upright. */
  public void tilt(boolean tilted) {
    board.raise(Sensor.TILT, tilted);
  }

  /** Takes the mains away, or brings it back. */
  public void mains(boolean away) {
    board.raise(Sensor.MAINS, away);
  }

  public void plug(boolean plugged) {
    if (plugged) {
      board.plug();
    } else {
      board.reset();
      board.unplug();
    }
    changed.run();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
