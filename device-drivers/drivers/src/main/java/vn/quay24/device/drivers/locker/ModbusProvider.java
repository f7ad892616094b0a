package vn.quay24.device.drivers.locker;

import java.time.Duration;
import java.util.OptionalInt;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.modbus.Layout;
import vn.quay24.device.drivers.locker.modbus.ModbusBoards;
import vn.quay24.device.drivers.modbus.Framing;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * What both Modbus drivers have in common. Their own settings: {@code locks} (of a board, 16),
 * {@code coil-from}, {@code input-from} and {@code presence-from} (protocol addresses from 0 of
 * lock 1's coil, contact and presence sensor), {@code inputs} ({@code discrete} or {@code coils}:
 * how contacts are read), {@code pulse} (ms that a coil stays on; 0 when the board ends it).
 */
abstract class ModbusProvider extends LockerProvider {
  static final int BAUD = 9_600;
  static final Boards BOARDS = new Boards(1, 247, 16);

  private static final int MOST_LOCKS = 128;
  private static final int LAST_ADDRESS = 65_535 - MOST_LOCKS;
  private static final int PULSE = 400;
  private static final int LONGEST_PULSE = 2_000;
  private static final int READ_COILS = 1;
  private static final int READ_DISCRETE_INPUTS = 2;

  protected ModbusProvider(String driver) {
    super(
        driver,
        new Standard(BAUD, true, BOARDS),
        "locks",
        "coil-from",
        "input-from",
        "presence-from",
        "inputs",
        "pulse");
  }

  /** How requests travel. */
  protected abstract Framing framing(Settings settings) throws IllegalConfigurationException;

  @Override
  protected final BoardProtocol protocol(Settings settings) throws IllegalConfigurationException {
    return new ModbusBoards(layout(settings), framing(settings));
  }

  final Layout layout(Settings settings) throws IllegalConfigurationException {
    boolean discrete =
        settings.choice("inputs", "discrete", "discrete", "coils").equals("discrete");
    Layout layout =
        new Layout(
            boards(settings).locks(),
            address(settings, "coil-from"),
            address(settings, "input-from"),
            discrete ? READ_DISCRETE_INPUTS : READ_COILS,
            presence(settings)
                ? OptionalInt.of(address(settings, "presence-from"))
                : OptionalInt.empty(),
            Duration.ofMillis(settings.number("pulse", PULSE, 0, LONGEST_PULSE)));
    requireApart(settings, layout);
    return layout;
  }

  /** A coil is a lock or a contact, and a discrete input a contact or a sensor; never both. */
  private static void requireApart(Settings settings, Layout layout)
      throws IllegalConfigurationException {
    boolean coils = layout.readFunction() == READ_COILS;
    if (coils && layout.meet(layout.coils(), layout.inputs())) {
      String key = settings.text("input-from").isPresent() ? "input-from" : "inputs";
      throw settings.wrong(
          key,
          "contacts read from coils "
              + layout.range(layout.inputs())
              + " lie in the locks' coils "
              + layout.range(layout.coils())
              + "; input-from and locks must keep them apart");
    }
    if (!coils
        && layout.sensors().isPresent()
        && layout.meet(layout.sensors().getAsInt(), layout.inputs())) {
      throw settings.wrong(
          "presence-from",
          "sensors at "
              + layout.range(layout.sensors().getAsInt())
              + " lie in the contacts' inputs "
              + layout.range(layout.inputs())
              + "; presence-from and locks must keep them apart");
    }
  }

  private static int address(Settings settings, String key) throws IllegalConfigurationException {
    return settings.number(key, 0, 0, LAST_ADDRESS);
  }

  @Override
  protected final boolean presence(Settings settings) {
    return settings.text("presence-from").isPresent();
  }

  @Override
  protected final Boards boards(Settings settings) throws IllegalConfigurationException {
    return varying(settings, BOARDS, MOST_LOCKS);
  }
}
