package vn.quay24.agent.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.quay24.agent.outbox.Outbox;
import vn.quay24.agent.outbox.OutboxException;
import vn.quay24.agent.outbox.OutboxMessage;

/** The outbox as a table. */
public final class StoredOutbox implements Outbox {
  private final AgentDatabase database;

  public StoredOutbox(AgentDatabase database) {
    this.database = database;
  }

  @Override
  public void keep(UUID key, String topic, byte[] payload) throws OutboxException {
    run(
        "keep",
        db -> {
          makeRoom(db);
          try (PreparedStatement insert =
              db.prepareStatement(
                  "insert into outbox (key, topic, payload) values (?, ?, ?)"
                      + " on conflict (key) do nothing")) {
            insert.setString(1, key.toString());
            insert.setString(2, topic);
            insert.setBytes(3, payload);
            return insert.executeUpdate();
          }
        });
  }

  private static void makeRoom(Connection db) throws SQLException {
    try (PreparedStatement delete =
        db.prepareStatement(
            """
            delete from outbox where position in (
              select position from outbox where topic like '%/up/health' order by position
              limit max(0, (select count(*) from outbox) - ? + 1))
            """)) {
      delete.setInt(1, CAPACITY);
      delete.executeUpdate();
    }
  }

  @Override
  public List<OutboxMessage> oldest(int max) throws OutboxException {
    return run(
        "read",
        db -> {
          List<OutboxMessage> messages = new ArrayList<>();
          try (PreparedStatement select =
              db.prepareStatement(
                  "select position, key, topic, payload from outbox where refused is null"
                      + " order by position limit ?")) {
            select.setInt(1, max);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                messages.add(
                    new OutboxMessage(
                        row.getLong(1),
                        UUID.fromString(row.getString(2)),
                        row.getString(3),
                        row.getBytes(4)));
              }
            }
          }
          return messages;
        });
  }

  @Override
  public void sent(OutboxMessage message) throws OutboxException {
    run(
        "clear",
        db -> {
          try (PreparedStatement delete =
              db.prepareStatement("delete from outbox where position = ?")) {
            delete.setLong(1, message.position());
            return delete.executeUpdate();
          }
        });
  }

  @Override
  public void refused(OutboxMessage message, int reasonCode) throws OutboxException {
    run(
        "set aside",
        db -> {
          try (PreparedStatement update =
              db.prepareStatement("update outbox set refused = ? where position = ?")) {
            update.setInt(1, reasonCode);
            update.setLong(2, message.position());
            return update.executeUpdate();
          }
        });
  }

  private <T> T run(String what, AgentDatabase.Transaction<T> work) throws OutboxException {
    try {
      return database.inTransaction(work);
    } catch (SQLException e) {
      throw new OutboxException("cannot " + what + " a message of the outbox", e);
    }
  }
}
