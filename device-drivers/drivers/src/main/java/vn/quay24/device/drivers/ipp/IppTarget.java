package vn.quay24.device.drivers.ipp;

import java.net.URI;

/**
 * Where documents are printed, on what, and in whose name.
 *
 * @param printer {@code ipp://host:port/path}
 * @param media a name of PWG 5101.1, for example {@code iso_a4_210x297mm}
 * @param user the {@code requesting-user-name}: whose jobs the driver may cancel, so another one at
 *     each kiosk
 * @param version in which it is asked
 */
record IppTarget(URI printer, String media, String user, IppVersion version) {

  /** A printer that has not said yet that it speaks none but the older version. */
  IppTarget(URI printer, String media, String user) {
    this(printer, media, user, IppVersion.TWO_ZERO);
  }

  IppTarget older() {
    return new IppTarget(printer, media, user, IppVersion.ONE_ONE);
  }
}
