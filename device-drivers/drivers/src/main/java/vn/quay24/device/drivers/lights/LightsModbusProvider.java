package vn.quay24.device.drivers.lights;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.modbus.Coils;
import vn.quay24.device.drivers.modbus.Framing;
import vn.quay24.device.drivers.modbus.RtuFraming;
import vn.quay24.device.drivers.modbus.TcpFraming;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.indicator.Light;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code lights-modbus}: lamps on the relays of a Modbus board. Settings: {@code link},
 * {@code baud} (9600), {@code flow}, {@code framing} ({@code rtu} or {@code tcp}; by the link),
 * {@code unit} (1), {@code answer} (ms that the board is waited for), {@code flash} (false: a
 * flashing light stands lit, which spares relays), and for each lamp that is there the address of
 * its coil from 0: {@code card}, {@code code}, {@code scanner}, {@code slip}, {@code locker},
 * {@code status}.
 */
public final class LightsModbusProvider extends TableDriver {
  private static final int BAUD = 9_600;
  private static final int LAST_UNIT = 247;
  private static final int LAST_ADDRESS = 0xFFFF;
  private static final int ANSWER = 400;
  private static final int SHORTEST_ANSWER = 50;
  private static final int LONGEST_ANSWER = 3_000;

  @Override
  public String driver() {
    return "lights-modbus";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.LIGHTS;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    List<String> known =
        new ArrayList<>(
            List.of("link", "baud", "flow", "framing", "unit", "answer", "flash", "simulated"));
    for (Light light : Light.values()) {
      known.add(key(light));
    }
    settings.onlyKnown(known.toArray(String[]::new));
    String link = settings.required("link");
    boolean rtu =
        settings
            .choice("framing", link.startsWith("tcp:") ? "tcp" : "rtu", "rtu", "tcp")
            .equals("rtu");
    if (!rtu && link.startsWith("serial:")) {
      throw settings.wrong("framing", "must be rtu on a serial line");
    }
    Map<Light, Coils.Coil> lamps = lamps(settings);
    Framing framing =
        rtu
            ? RtuFraming.at(settings.number("baud", BAUD, 1_200, 921_600))
            : new TcpFraming(new Tolerated(settings.id()));
    Lines lines =
        rtu
            ? Lines.of(settings, BAUD)
            : Lines.together(settings, BAUD, TcpFraming.PARTY, places(lamps));
    int answer = settings.number("answer", ANSWER, SHORTEST_ANSWER, LONGEST_ANSWER);
    RelayLamps.Board board =
        new RelayLamps.Board(
            new Coils(framing), lamps, settings.flag("flash", false), Duration.ofMillis(answer));
    Supervisor.Watch watch =
        new Supervisor.Watch(
            settings.id(), DeviceKind.LIGHTS, board.interval(), settings.flag("simulated", false));
    return clock -> RelayLamps.start(watch, lines, board, clock);
  }

  private static Map<Light, Coils.Coil> lamps(Settings settings)
      throws IllegalConfigurationException {
    int unit = settings.number("unit", 1, 1, LAST_UNIT);
    Map<Light, Coils.Coil> lamps = new EnumMap<>(Light.class);
    for (Light light : Light.values()) {
      if (settings.text(key(light)).isPresent()) {
        Coils.Coil coil = new Coils.Coil(unit, settings.number(key(light), 0, 0, LAST_ADDRESS));
        if (lamps.containsValue(coil)) {
          throw settings.wrong(key(light), "is the coil of another lamp already");
        }
        lamps.put(light, coil);
      }
    }
    if (lamps.isEmpty()) {
      throw settings.wrong("card", "or another lamp must have its coil");
    }
    return lamps;
  }

  private static Map<String, String> places(Map<Light, Coils.Coil> lamps) {
    Map<String, String> places = new HashMap<>();
    lamps.forEach((light, coil) -> places.put(coil.toString(), key(light)));
    return places;
  }

  private static String key(Light light) {
    return light.name().toLowerCase(Locale.ROOT);
  }
}
