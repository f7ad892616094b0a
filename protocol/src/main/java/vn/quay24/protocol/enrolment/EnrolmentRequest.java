package vn.quay24.protocol.enrolment;

/**
 * Asks for the two certificates of a kiosk.
 *
 * @param token one-time, at least 128 bits
 * @param agentRequest PKCS#10, PEM; the centre takes the key from it and the name from the token
 * @param appRequest PKCS#10, PEM
 */
public record EnrolmentRequest(String token, String agentRequest, String appRequest) {
  @Override
  public String toString() {
    return "EnrolmentRequest[redacted]";
  }
}
