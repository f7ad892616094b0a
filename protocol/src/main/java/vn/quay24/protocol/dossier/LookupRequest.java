package vn.quay24.protocol.dossier;

import java.util.Optional;

/**
 * Asks for dossiers by exactly one of the two. Never enumerates: a slip's secret names one dossier.
 *
 * @param citizenNumber of a card that was read as genuine just now
 * @param slipSecret from the slip's QR: {@code Q24:{submissionNumber}:{secret}}, whole text
 */
public record LookupRequest(Optional<String> citizenNumber, Optional<String> slipSecret) {
  @Override
  public String toString() {
    return "LookupRequest[redacted]";
  }
}
