package vn.quay24.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.command.CommandShelf;
import vn.quay24.centre.command.IssuedCommand;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandAnswer;

/** Commands in a table. */
public final class StoredCommands implements CommandShelf {
  private static final String COLUMNS =
      "id, kiosk, action, actor, issued_at, expires_at, signed, outcome, answered_at";

  private final Database database;

  public StoredCommands(Database database) {
    this.database = database;
  }

  @Override
  public void put(IssuedCommand command) {
    database.run(
        handle ->
            handle
                .createUpdate(
                    "insert into kiosk_command (id, kiosk, action, actor, issued_at, expires_at,"
                        + " signed) values (:id, :kiosk, :action, :actor, :issued, :expires,"
                        + " :signed) on conflict (id) do nothing")
                .bind("id", command.id().toString())
                .bind("kiosk", command.kiosk().value())
                .bind("action", command.action().name())
                .bind("actor", command.actor())
                .bind("issued", command.issuedAt().toEpochMilli())
                .bind("expires", command.expiresAt().toEpochMilli())
                .bind("signed", command.signed())
                .execute());
  }

  @Override
  public boolean answer(KioskId kiosk, CommandAnswer answer) {
    return database.with(
        handle ->
            handle
                    .createUpdate(
                        "update kiosk_command set outcome = :outcome, answered_at = :at"
                            + " where id = :id and kiosk = :kiosk and outcome is null")
                    .bind("outcome", answer.outcome().name())
                    .bind("at", answer.at().toEpochMilli())
                    .bind("id", answer.command().toString())
                    .bind("kiosk", kiosk.value())
                    .execute()
                > 0);
  }

  @Override
  public List<IssuedCommand> open(Instant now) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    "select "
                        + COLUMNS
                        + " from kiosk_command where outcome is null and expires_at > :now"
                        + " order by issued_at")
                .bind("now", now.toEpochMilli())
                .map((row, _) -> command(row))
                .list());
  }

  @Override
  public List<IssuedCommand> open(KioskId kiosk, Instant now) {
    return open(now).stream().filter(command -> command.kiosk().equals(kiosk)).toList();
  }

  @Override
  public List<IssuedCommand> newest(KioskId kiosk, int max) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    "select "
                        + COLUMNS
                        + " from kiosk_command where kiosk = :kiosk order by issued_at desc"
                        + " limit :max")
                .bind("kiosk", kiosk.value())
                .bind("max", max)
                .map((row, _) -> command(row))
                .list());
  }

  private static IssuedCommand command(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    long answered = row.getLong("answered_at");
    return new IssuedCommand(
        UUID.fromString(row.getString("id")),
        new KioskId(row.getString("kiosk")),
        Command.Action.valueOf(row.getString("action")),
        row.getString("actor"),
        Instant.ofEpochMilli(row.getLong("issued_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")),
        row.getBytes("signed"),
        Optional.ofNullable(outcome).map(CommandAnswer.Outcome::valueOf),
        outcome == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answered)));
  }
}
