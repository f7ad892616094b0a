package vn.quay24.device.card;

import java.util.Optional;

/**
 * A whole reading.
 *
 * @param holder {@link CardHolder#unknown()} when the verdict is refused
 * @param chipKey SubjectPublicKeyInfo of DG15, DER; pinned at submission. Empty when the chip has
 *     no DG15; such a chip can never open a door
 * @param chipKeyProven active authentication succeeded in this reading
 * @param portrait JPEG, empty when absent or in a format that cannot be shown
 */
public record ChipReading(
    CardHolder holder,
    Verdict verdict,
    Optional<byte[]> chipKey,
    boolean chipKeyProven,
    Optional<byte[]> portrait) {

  @Override
  public String toString() {
    return "ChipReading[" + verdict + ", redacted]";
  }
}
