package vn.quay24.centre.pickup;

import java.security.SecureRandom;
import vn.quay24.centre.key.AtRest;
import vn.quay24.protocol.pickup.Roster;
import vn.quay24.protocol.pickup.SlowHash;
import vn.quay24.protocol.pickup.StaffMember;

/** The staff of communes. Thread-safe. */
public final class Rosters {
  private final StaffBook book;
  private final AtRest atRest;
  private final SecureRandom random = new SecureRandom();

  public Rosters(StaffBook book, AtRest atRest) {
    this.book = book;
    this.atRest = atRest;
  }

  /** What a kiosk of this commune knows of its staff. */
  public Roster of(String unitCode) {
    return new Roster(
        book.ofUnit(unitCode).stream()
            .map(
                entry ->
                    new StaffMember(
                        entry.id(),
                        entry.name(),
                        atRest.open(entry.sealedNumber(), row(unitCode, entry.id())),
                        entry.pinHash()))
            .toList());
  }

  /** Adds somebody, or gives a new PIN. */
  public void put(String unitCode, String id, String name, String citizenNumber, String pin) {
    book.put(
        new StaffBook.Entry(
            id,
            unitCode,
            name,
            atRest.seal(citizenNumber, row(unitCode, id)),
            SlowHash.of(pin, random)));
  }

  private static String row(String unitCode, String id) {
    return "staff/" + unitCode + "/" + id;
  }
}
