package vn.quay24.protocol.verification;

import java.util.UUID;

/** Asks that the holder confirm on the phone, for this visit only. */
public record VerificationRequest(UUID verification, UUID visit, String citizenNumber) {
  @Override
  public String toString() {
    return "VerificationRequest[" + verification + ", redacted]";
  }
}
