package vn.quay24.protocol.pickup;

/**
 * Who may load lockers at a kiosk; part of the roster that the app fetches.
 *
 * @param citizenNumber of the staff's own ID card
 * @param pinHash argon2id, PHC string, of a six-digit PIN
 */
public record StaffMember(String id, String name, String citizenNumber, String pinHash) {
  @Override
  public String toString() {
    return "StaffMember[" + id + ", redacted]";
  }
}
