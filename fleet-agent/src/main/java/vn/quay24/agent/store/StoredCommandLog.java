package vn.quay24.agent.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.agent.command.CommandLog;
import vn.quay24.agent.command.CommandLogException;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.command.SignedCommand;

/** The command log as a table. */
public final class StoredCommandLog implements CommandLog {
  private final AgentDatabase database;

  public StoredCommandLog(AgentDatabase database) {
    this.database = database;
  }

  @Override
  public boolean known(UUID command) throws CommandLogException {
    return run(
        db -> {
          try (PreparedStatement select =
              db.prepareStatement("select 1 from command where id = ?")) {
            select.setString(1, command.toString());
            try (ResultSet row = select.executeQuery()) {
              return row.next();
            }
          }
        });
  }

  @Override
  public Optional<CommandAnswer> answer(UUID command) throws CommandLogException {
    byte[] json =
        run(
            db -> {
              try (PreparedStatement select =
                  db.prepareStatement(
                      "select answer from command where id = ? and answer is not null")) {
                select.setString(1, command.toString());
                try (ResultSet row = select.executeQuery()) {
                  return row.next() ? row.getBytes(1) : new byte[0];
                }
              }
            });
    if (json.length == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Wire.read(json, CommandAnswer.class));
    } catch (MalformedMessageException e) {
      throw new CommandLogException("the stored answer to " + command + " is damaged", e);
    }
  }

  @Override
  public void accept(Waiting waiting) throws CommandLogException {
    run(
        db -> {
          try (PreparedStatement insert =
              db.prepareStatement(
                  "insert into command (id, payload, key_id, signature, expires_at)"
                      + " values (?, ?, ?, ?, ?) on conflict (id) do nothing")) {
            insert.setString(1, waiting.command().toString());
            insert.setBytes(2, waiting.signed().payload());
            insert.setString(3, waiting.signed().keyId());
            insert.setBytes(4, waiting.signed().signature());
            insert.setLong(5, waiting.expiresAt().toEpochMilli());
            return insert.executeUpdate();
          }
        });
  }

  @Override
  public void answered(CommandAnswer answer) throws CommandLogException {
    run(
        db -> {
          try (PreparedStatement update =
              db.prepareStatement(
                  "update command set answer = ? where id = ? and answer is null")) {
            update.setBytes(1, Wire.write(answer));
            update.setString(2, answer.command().toString());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public List<Waiting> waiting() throws CommandLogException {
    return run(
        db -> {
          List<Waiting> waiting = new ArrayList<>();
          try (PreparedStatement select =
                  db.prepareStatement(
                      "select id, payload, key_id, signature, expires_at from command"
                          + " where answer is null order by expires_at");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              waiting.add(
                  new Waiting(
                      UUID.fromString(row.getString(1)),
                      new SignedCommand(row.getBytes(2), row.getString(3), row.getBytes(4)),
                      Instant.ofEpochMilli(row.getLong(5))));
            }
          }
          return waiting;
        });
  }

  private <T> T run(AgentDatabase.Transaction<T> work) throws CommandLogException {
    try {
      return database.inTransaction(work);
    } catch (SQLException e) {
      throw new CommandLogException("the command log cannot be used", e);
    }
  }
}
