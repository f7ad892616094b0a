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
import vn.quay24.device.emulator.power.EmulatedNutServer;
import vn.quay24.device.emulator.slotboard.EmulatedSlotBoard;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Light;
import vn.quay24.distribution.demo.home.ConfigurationFiles;

/**
 * The kiosk's housing: lights beside the slots and sensors on one board, and the power supply.
 * Thread-safe.
 */
public final class Housing implements AutoCloseable {
  private static final int CHARGE = 86;
  private static final int SECONDS = 1_500;

  private final EmulatedSlotBoard board = new EmulatedSlotBoard();
  private final EmulatedNutServer supply = new EmulatedNutServer(ConfigurationFiles.POWER_SUPPLY);
  private final LinkServer server;
  private final LinkServer supplyServer;
  private final Runnable changed;
  private volatile boolean silent;
  private volatile boolean supplyLost;
  private volatile boolean batteryLow;

  /**
   * Plugs everything in.
   *
   * @param socket of the board
   * @param supplySocket of the server that speaks with the power supply
   */
  public Housing(Path socket, Path supplySocket, Runnable changed) throws IOException {
    this.supplyServer =
        LinkServer.start(supply, "power-supply", UnixDomainSocketAddress.of(supplySocket));
    this.server = LinkServer.start(board, "slot-board", UnixDomainSocketAddress.of(socket));
    this.changed = changed;
    board.onChange(changed);
  }

  /**
   * What can be seen.
   *
   * @param lights by their names in small letters
   * @param raised sensors by their names in small letters
   * @param silent the board of lights and sensors says nothing
   * @param supplyLost the power supply does not answer its server
   * @param batteryLow the battery is nearly empty
   */
  public record View(
      boolean plugged,
      boolean silent,
      boolean supplyLost,
      Map<String, Lamp> lights,
      Map<String, Boolean> raised,
      boolean batteryLow) {}

  /** A light, in the words of the protocol in small letters. */
  public record Lamp(String rate, String colour) {}

  public View view() {
    return new View(
        board.plugged(),
        silent,
        supplyLost,
        Arrays.stream(Light.values())
            .collect(Collectors.toMap(Housing::small, light -> lamp(board.glow(light)))),
        Arrays.stream(Sensor.values()).collect(Collectors.toMap(Housing::small, board::raised)),
        batteryLow);
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

  /** Takes the mains away, or brings it back: the power supply notices, too. */
  public void mains(boolean away) {
    if (away) {
      supply.onBattery(CHARGE, SECONDS);
    } else {
      supply.onMains();
    }
    batteryLow = false;
    board.raise(Sensor.MAINS, away);
  }

  /** Empties the battery; only the mains fill it again. */
  public void emptyBattery() {
    supply.batteryLow();
    batteryLow = true;
    board.raise(Sensor.MAINS, true);
  }

  /** Makes the board of lights and sensors deaf and mute while its line is whole, or wakes it. */
  public void silence(boolean nowSilent) {
    silent = nowSilent;
    board.silence(nowSilent);
    changed.run();
  }

  /** Pulls the data cable of the power supply, or puts it back; its server goes on. */
  public void loseSupply(boolean lost) {
    supplyLost = lost;
    supply.lost(lost);
    changed.run();
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
    supplyServer.close();
  }
}
