package vn.quay24.kiosk.visit;

/**
 * A member of staff whose card and PIN were right in this visit.
 *
 * @param id of the roster
 */
public record StaffBadge(String id, String name) {
  @Override
  public String toString() {
    return "StaffBadge[" + id + "]";
  }
}
