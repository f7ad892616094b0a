package vn.quay24.centre.store;

import java.time.InstantSource;
import vn.quay24.centre.audit.AuditLog;

/** The audit log in the database; each entry's hash covers the one before it. */
public final class SqlAuditLog implements AuditLog {
  private final Database database;
  private final InstantSource clock;

  public SqlAuditLog(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Head(long number, String chain) {}

  @Override
  public void append(String actor, String action, String subject, String detail) {
    long at = clock.millis();
    database.in(
        () -> {
          // The update takes the row's lock, so that two nodes write one chain.
          Head head =
              database.with(
                  db ->
                      db.createQuery(
                              "update audit_head set number = number + 1 where id = 1"
                                  + " returning number, chain_sha256")
                          .map((r, _) -> new Head(r.getLong(1), r.getString(2)))
                          .one());
          String chain =
              Columns.rowHash(head.chain, head.number, at, actor, action, subject, detail);
          database.run(
              db -> {
                db.createUpdate(
                        "insert into audit_entry"
                            + " (number, at, actor, action, subject, detail, chain_sha256)"
                            + " values (:number, :at, :actor, :action, :subject, :detail, :chain)")
                    .bind("number", head.number)
                    .bind("at", at)
                    .bind("actor", actor)
                    .bind("action", action)
                    .bind("subject", subject)
                    .bind("detail", detail)
                    .bind("chain", chain)
                    .execute();
                db.createUpdate("update audit_head set chain_sha256 = :chain where id = 1")
                    .bind("chain", chain)
                    .execute();
              });
          return head.number;
        });
  }

  /** Number of the first entry that is not what was written, or 0 when the chain is whole. */
  public long firstBroken() {
    return database.with(
        db -> {
          String[] chain = {""};
          long[] next = {1};
          long[] broken = {0};
          db.createQuery("select * from audit_entry order by number")
              .map(
                  (r, _) -> {
                    String expected =
                        Columns.rowHash(
                            chain[0],
                            r.getLong("number"),
                            r.getLong("at"),
                            r.getString("actor"),
                            r.getString("action"),
                            r.getString("subject"),
                            r.getString("detail"));
                    boolean whole =
                        r.getLong("number") == next[0]
                            && expected.equals(r.getString("chain_sha256"));
                    if (!whole && broken[0] == 0) {
                      broken[0] = next[0];
                    }
                    chain[0] = r.getString("chain_sha256");
                    next[0] = r.getLong("number") + 1;
                    return whole;
                  })
              .list();
          return broken[0];
        });
  }
}
