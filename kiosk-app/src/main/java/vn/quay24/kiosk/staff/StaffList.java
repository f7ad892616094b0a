package vn.quay24.kiosk.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.quay24.kiosk.collect.HolderMac;
import vn.quay24.kiosk.durable.Change;
import vn.quay24.kiosk.durable.Kind;
import vn.quay24.kiosk.durable.Records;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.protocol.pickup.Roster;

/** The roster as the kiosk keeps it, for when the centre is away: numbers only as keyed MACs. */
public final class StaffList {
  private static final Kind<Member> KIND = new Kind<>("staff", Member.class);

  private final Records records;
  private final HolderMac macs;

  /** One member of staff. */
  record Member(String id, String name, byte[] holderMac, String pinHash) {
    @Override
    public String toString() {
      return "Member[" + id + "]";
    }
  }

  public StaffList(Records records, HolderMac macs) {
    this.records = records;
    this.macs = macs;
  }

  List<Member> members() throws StoreException {
    return records.all(KIND);
  }

  /** Replaces the list by the centre's. */
  public void replace(Roster roster) throws StoreException {
    Set<String> present =
        roster.staff().stream().map(member -> member.id()).collect(Collectors.toSet());
    List<Change> changes = new ArrayList<>();
    for (Member member : members()) {
      if (!present.contains(member.id())) {
        changes.add(new Change.Remove(KIND, member.id()));
      }
    }
    roster
        .staff()
        .forEach(
            member ->
                changes.add(
                    new Change.Put<>(
                        KIND,
                        member.id(),
                        new Member(
                            member.id(),
                            member.name(),
                            macs.of(member.citizenNumber()),
                            member.pinHash()))));
    records.write(changes.toArray(Change[]::new));
  }
}
