package vn.quay24.device.card;

import java.util.Optional;

/**
 * A whole reading.
 *
 * @param holder {@link CardHolder#unknown()} when the verdict is refused
 * @param chipKey by which the chip is known again, pinned at submission: all public keys that its
 *     issuer signed, SubjectPublicKeyInfo in DER, that of DG15 before those of DG14. The same in
 *     every reading, whichever key the chip proves in it. A chip without both is known by its key
 *     of EF.CardSecurity, and only in readings that PACE with chip authentication mapping opened
 *     and proved; it is empty in others. Empty when the chip has none; without it no door opens
 * @param chipKeyProven the chip proved in this reading that it holds one of the keys of {@code
 *     chipKey}; false also when it proved only another that its issuer signed, which is enough for
 *     the verdict
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
