package vn.quay24.centre.pickup;

import java.util.List;
import java.util.Optional;

/** Who may load lockers, per commune. Joins a running transaction. */
public interface StaffBook {

  /**
   * One of the staff.
   *
   * @param sealedNumber own citizen number, see {@code AtRest}
   * @param pinHash argon2id, PHC string
   */
  record Entry(String id, String unitCode, String name, byte[] sealedNumber, String pinHash) {
    @Override
    public String toString() {
      return "Entry[" + id + ", redacted]";
    }
  }

  List<Entry> ofUnit(String unitCode);

  void put(Entry entry);

  Optional<String> name(String unitCode, String id);
}
