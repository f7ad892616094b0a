package vn.quay24.protocol.pickup;

import java.util.Optional;
import java.util.UUID;

/**
 * What a kiosk needs to hand a result out while the centre is away. Stored on the kiosk with the
 * number as a keyed MAC only.
 *
 * @param citizenNumber of the holder
 * @param codeHash argon2id, PHC string, of the eight-digit code that the SMS will bring
 * @param chipKey pinned keys of the card's chip; without them, staff hand the result out
 */
public record PickupTicket(
    UUID load,
    UUID dossier,
    String dossierCode,
    String procedureName,
    String citizenNumber,
    String codeHash,
    Optional<byte[]> chipKey) {
  @Override
  public String toString() {
    return "PickupTicket[" + dossier + ", redacted]";
  }
}
