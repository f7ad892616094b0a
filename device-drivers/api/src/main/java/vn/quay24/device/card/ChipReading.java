package vn.quay24.device.card;

import java.util.Optional;

/**
 * A whole reading.
 *
 * @param holder {@link CardHolder#unknown()} when the verdict is refused
 * @param chipKey SubjectPublicKeyInfo by which the chip is known again, DER; pinned at submission:
 *     that of DG15, or that of DG14 when only chip authentication proved the chip. Empty when the
 *     chip has neither; such a chip can never open a door
 * @param chipKeyProven the chip proved in this reading that it holds the key
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
