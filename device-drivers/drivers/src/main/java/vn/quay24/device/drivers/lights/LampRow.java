package vn.quay24.device.drivers.lights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.modbus.Coils;
import vn.quay24.device.indicator.Light;
import vn.quay24.device.locker.LockAddress;

/**
 * Lamps whose coils lie side by side, so that one question tells of all.
 *
 * @param first the coil of the first
 */
record LampRow(Coils.Coil first, List<Light> lights) {
  private static final Comparator<Map.Entry<Light, Coils.Coil>> ORDER =
      Comparator.comparing(
          Map.Entry::getValue,
          Comparator.comparingInt(Coils.Coil::unit).thenComparingInt(Coils.Coil::address));

  LampRow {
    lights = List.copyOf(lights);
  }

  /** All lamps in as few rows as there can be without a coil that is none of theirs. */
  static List<LampRow> of(Map<Light, Coils.Coil> lamps) {
    List<LampRow> rows = new ArrayList<>();
    lamps.entrySet().stream()
        .sorted(ORDER)
        .forEach(
            lamp -> {
              boolean joins = !rows.isEmpty() && rows.getLast().next().equals(lamp.getValue());
              LampRow row = joins ? rows.removeLast() : new LampRow(lamp.getValue(), List.of());
              rows.add(row.and(lamp.getKey()));
            });
    return rows;
  }

  private Coils.Coil next() {
    return new Coils.Coil(first.unit(), first.address() + lights.size());
  }

  private LampRow and(Light light) {
    List<Light> more = new ArrayList<>(lights);
    more.add(light);
    return new LampRow(first, more);
  }

  /** Which lamps are lit, as the board's answer says. */
  Map<Light, Boolean> lit(Inputs told) {
    Map<Light, Boolean> lit = new EnumMap<>(Light.class);
    for (int at = 0; at < lights.size(); at++) {
      Boolean bit = told.hooks().get(new LockAddress(first.unit(), at + 1));
      if (bit != null) {
        lit.put(lights.get(at), bit);
      }
    }
    return lit;
  }
}
