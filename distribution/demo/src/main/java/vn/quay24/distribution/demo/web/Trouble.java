package vn.quay24.distribution.demo.web;

import java.util.Map;

/**
 * Every switch of the bench: what hands can do to a part so that it does not work as it should. The
 * bench switches nothing that is not here, and a test asks for a visit that meets each.
 */
public enum Trouble {
  CARD_PLUG("card/plug", Kind.ON_WHEN_WELL),
  CARD_FALTER("card/falter", Kind.OFF_WHEN_WELL),
  CARD_SLOW("card/slow", Kind.OFF_WHEN_WELL),
  CODE_PLUG("code/plug", Kind.ON_WHEN_WELL),
  CODE_GARBLE("code/garble", Kind.ONCE),
  CODE_GLUED("code/show-glued", Kind.ONCE),
  SCANNER_PLUG("scanner/plug", Kind.ON_WHEN_WELL),
  SCANNER_JAM("scanner/jam", Kind.OFF_WHEN_WELL),
  SCANNER_COVER("scanner/cover", Kind.OFF_WHEN_WELL),
  SCANNER_HANG("scanner/hang", Kind.OFF_WHEN_WELL),
  SCANNER_TEAR("scanner/tear", Kind.ONCE),
  CAMERA_PLUG("camera/plug", Kind.ON_WHEN_WELL),
  CAMERA_FREEZE("camera/freeze", Kind.OFF_WHEN_WELL),
  SCREEN_GHOSTS("screen/ghosts", Kind.OFF_WHEN_WELL),
  PRINTER_PLUG("printer/plug", Kind.ON_WHEN_WELL),
  PRINTER_PAPER("printer/paper", Kind.ON_WHEN_WELL),
  PRINTER_COVER("printer/cover", Kind.OFF_WHEN_WELL),
  PRINTER_CUTTER("printer/cutter", Kind.OFF_WHEN_WELL),
  PRINTER_MUTE("printer/mute", Kind.OFF_WHEN_WELL),
  PRINTER_NEAR_END("printer/near-end", Kind.ONCE),
  PRINTER_FALTER("printer/falter", Kind.ONCE),
  DOCUMENT_PLUG("document/plug", Kind.ON_WHEN_WELL),
  DOCUMENT_PAPER("document/paper", Kind.ON_WHEN_WELL),
  DOCUMENT_COVER("document/cover", Kind.OFF_WHEN_WELL),
  DOCUMENT_JAM("document/jam", Kind.OFF_WHEN_WELL),
  DOCUMENT_MUTE("document/mute", Kind.OFF_WHEN_WELL),
  DOCUMENT_SLOW("document/slow", Kind.OFF_WHEN_WELL),
  DOCUMENT_FEW_SHEETS("document/few-sheets", Kind.ONCE),
  LOCKER_PLUG("locker/plug", Kind.ON_WHEN_WELL),
  LOCKER_SILENCE("locker/silence", Kind.OFF_WHEN_WELL),
  DOOR_JAM("locker/{door}/jam", Kind.OFF_WHEN_WELL),
  DOOR_FORCE("locker/{door}/force", Kind.ONCE),
  HOUSING_PLUG("housing/plug", Kind.ON_WHEN_WELL),
  HOUSING_SILENCE("housing/silence", Kind.OFF_WHEN_WELL),
  HOUSING_DOOR("housing/door", Kind.OFF_WHEN_WELL),
  HOUSING_TILT("housing/tilt", Kind.OFF_WHEN_WELL),
  HOUSING_MAINS("housing/mains", Kind.OFF_WHEN_WELL),
  HOUSING_SUPPLY_LOST("housing/supply-lost", Kind.OFF_WHEN_WELL),
  HOUSING_EMPTY_BATTERY("housing/empty-battery", Kind.ONCE),
  SOUND_PLUG("sound/plug", Kind.ON_WHEN_WELL),
  SOUND_JACK("sound/jack", Kind.ON_WHEN_WELL),
  /** No trouble by itself: what is in them is heard by nobody else. */
  SOUND_HEADPHONES("sound/headphones", Kind.OFF_WHEN_WELL),
  NETWORK_API("network/api", Kind.ON_WHEN_WELL),
  NETWORK_BROKER("network/broker", Kind.ON_WHEN_WELL);

  /** How it is switched. */
  public enum Kind {
    ON_WHEN_WELL,
    OFF_WHEN_WELL,
    /** It happens, and cannot be taken back. */
    ONCE
  }

  private static final String DOOR = "{door}";

  private final String path;
  private final Kind kind;

  Trouble(String path, Kind kind) {
    this.path = "/api/" + path;
    this.kind = kind;
  }

  /** Where it is switched; with {@code {door}} for the number, where it is one of a door. */
  public String path() {
    return path;
  }

  /** Where it is switched for a door. */
  public String path(int door) {
    return path.replace(DOOR, Integer.toString(door));
  }

  /** Each door has its own. */
  public boolean ofADoor() {
    return path.contains(DOOR);
  }

  public Kind kind() {
    return kind;
  }

  /** What is said to the bench so that it is there, or no more. */
  public Map<String, Object> body(boolean there) {
    return switch (kind) {
      case ON_WHEN_WELL -> Map.of("on", !there);
      case OFF_WHEN_WELL -> Map.of("on", there);
      case ONCE -> Map.of();
    };
  }
}
