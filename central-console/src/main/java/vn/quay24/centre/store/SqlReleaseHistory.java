package vn.quay24.centre.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.catalogue.ReleaseHistory;

/** Uploads in the database. */
public final class SqlReleaseHistory implements ReleaseHistory {
  private final Database database;

  public SqlReleaseHistory(Database database) {
    this.database = database;
  }

  @Override
  public void add(Entry entry) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into catalogue_release"
                        + " (id, number, received_at, actor, outcome, file, reason) values"
                        + " (:id, :number, :at, :actor, :outcome, :file, :reason)")
                .bind("id", UUID.randomUUID().toString())
                .bind("number", entry.number())
                .bind("at", entry.at().toEpochMilli())
                .bind("actor", entry.actor())
                .bind("outcome", entry.refusal().isEmpty() ? "ACCEPTED" : "REFUSED")
                .bind("file", Columns.text(entry.refusal().map(Reason::file)))
                .bind("reason", Columns.text(entry.refusal().map(Reason::word)))
                .execute());
  }

  @Override
  public List<Entry> newest(int limit) {
    return database.with(
        db ->
            db.createQuery("select * from catalogue_release order by received_at desc limit :limit")
                .bind("limit", limit)
                .map(
                    (r, _) -> {
                      Optional<String> word = Columns.textOrNot(r, "reason");
                      String file = Columns.textOrNot(r, "file").orElse("");
                      return new Entry(
                          r.getLong("number"),
                          Columns.instant(r, "received_at"),
                          r.getString("actor"),
                          word.map(reason -> new Reason(file, reason)));
                    })
                .list());
  }
}
