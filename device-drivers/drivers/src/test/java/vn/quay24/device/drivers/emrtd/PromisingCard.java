package vn.quay24.device.drivers.emrtd;

import java.util.HexFormat;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.FaultyCard;

/** A card whose answer to reset promises extended length, whether it keeps to it or not. */
final class PromisingCard {
  static final byte[] PROMISE = HexFormat.of().parseHex("3b8a80018031c173c840409000fa");

  private PromisingCard() {}

  static ContactlessCard of(ContactlessCard card) {
    return new FaultyCard(card).answeringToReset(PROMISE);
  }
}
