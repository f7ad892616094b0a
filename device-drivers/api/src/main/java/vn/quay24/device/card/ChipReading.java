package vn.quay24.device.card;

import java.util.Optional;

/**
 * A whole reading.
 *
 * @param holder {@link CardHolder#unknown()} when the verdict is refused
 * @param chipKey by which the chip is known again, pinned at submission: all public keys that its
 *     issuer signed, SubjectPublicKeyInfo in DER, that of DG15 before those of DG14 (of
 *     EF.CardSecurity for a chip without both). The same in every reading, whichever key the chip
 *     proves in it. Empty when the chip has none; such a chip can never open a door
 * @param chipKeyProven the chip proved in this reading that it holds one of the keys
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
