package vn.quay24.agent.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import vn.quay24.agent.update.RefusalLog;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.health.UpdateReceipt;

/** The last refusal as a row. When it cannot be kept, only a sentence at the centre is stale. */
public final class StoredRefusalLog implements RefusalLog {
  private static final Logger LOG = System.getLogger(StoredRefusalLog.class.getName());

  private final AgentDatabase database;

  public StoredRefusalLog(AgentDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<UpdateReceipt> last() {
    try {
      return database.inTransaction(
          db -> {
            try (Statement select = db.createStatement();
                ResultSet row = select.executeQuery("select receipt from refusal")) {
              return row.next() ? read(row.getBytes(1)) : Optional.empty();
            }
          });
    } catch (SQLException e) {
      LOG.log(Level.ERROR, "the last refusal cannot be read", e);
      return Optional.empty();
    }
  }

  private static Optional<UpdateReceipt> read(byte[] json) {
    try {
      return Optional.of(Wire.read(json, UpdateReceipt.class));
    } catch (MalformedMessageException e) {
      LOG.log(Level.ERROR, "the last refusal is damaged: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void keep(UpdateReceipt refusal) {
    write(
        "insert into refusal (id, receipt) values (1, ?)"
            + " on conflict (id) do update set receipt = excluded.receipt",
        Optional.of(Wire.write(refusal)));
  }

  @Override
  public void clear() {
    write("delete from refusal", Optional.empty());
  }

  private void write(String sql, Optional<byte[]> receipt) {
    try {
      database.inTransaction(
          db -> {
            try (PreparedStatement statement = db.prepareStatement(sql)) {
              if (receipt.isPresent()) {
                statement.setBytes(1, receipt.get());
              }
              return statement.executeUpdate();
            }
          });
    } catch (SQLException e) {
      LOG.log(Level.ERROR, "the last refusal cannot be kept", e);
    }
  }
}
