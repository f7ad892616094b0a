package vn.quay24.centre.store;

import java.util.List;
import java.util.Optional;
import vn.quay24.centre.pickup.StaffBook;

/** Staff in the database. */
public final class SqlStaff implements StaffBook {
  private final Database database;

  public SqlStaff(Database database) {
    this.database = database;
  }

  @Override
  public List<Entry> ofUnit(String unitCode) {
    return database.with(
        db ->
            db.createQuery("select * from staff where unit_code = :unit order by id")
                .bind("unit", unitCode)
                .map(
                    (r, _) ->
                        new Entry(
                            r.getString("id"),
                            r.getString("unit_code"),
                            r.getString("name"),
                            r.getBytes("sealed_number"),
                            r.getString("pin_hash")))
                .list());
  }

  @Override
  public void put(Entry entry) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into staff (id, unit_code, name, sealed_number, pin_hash)"
                        + " values (:id, :unit, :name, :number, :pin) on conflict (unit_code, id)"
                        + " do update set name = :name, sealed_number = :number, pin_hash = :pin")
                .bind("id", entry.id())
                .bind("unit", entry.unitCode())
                .bind("name", entry.name())
                .bind("number", entry.sealedNumber())
                .bind("pin", entry.pinHash())
                .execute());
  }

  @Override
  public Optional<String> name(String unitCode, String id) {
    return database.with(
        db ->
            db.createQuery("select name from staff where unit_code = :unit and id = :id")
                .bind("unit", unitCode)
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
  }
}
