package vn.quay24.protocol.dossier;

import java.util.UUID;

/**
 * Asks for the acceptance receipt of one dossier, as a PDF.
 *
 * @param lookup the look-up that found it; it must find it still
 */
public record ReceiptRequest(LookupRequest lookup, UUID dossier) {
  @Override
  public String toString() {
    return "ReceiptRequest[" + dossier + ", redacted]";
  }
}
