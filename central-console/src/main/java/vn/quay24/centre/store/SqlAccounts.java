package vn.quay24.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import vn.quay24.centre.account.Account;
import vn.quay24.centre.account.AccountBook;
import vn.quay24.centre.account.Role;
import vn.quay24.centre.account.Session;

/** Accounts and sessions in the database. */
public final class SqlAccounts implements AccountBook {
  private final Database database;

  public SqlAccounts(Database database) {
    this.database = database;
  }

  @Override
  public boolean isEmpty() {
    return database.with(
        db -> db.createQuery("select count(*) from account").mapTo(Integer.class).one() == 0);
  }

  @Override
  public Optional<Account> find(String name) {
    return one("select * from account where name = :name", name);
  }

  @Override
  public Optional<Account> hold(String name) {
    return one("update account set failures = failures where name = :name returning *", name);
  }

  private Optional<Account> one(String sql, String name) {
    return database.with(
        db -> db.createQuery(sql).bind("name", name).map((r, _) -> account(r)).findOne());
  }

  @Override
  public void put(Account account) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into account"
                        + " (name, full_name, role, password_hash, failures, locked_until)"
                        + " values (:name, :fullName, :role, :hash, :failures, :locked)"
                        + " on conflict (name) do update set full_name = :fullName, role = :role,"
                        + " password_hash = :hash, failures = :failures, locked_until = :locked")
                .bind("name", account.name())
                .bind("fullName", account.fullName())
                .bind("role", account.role().name())
                .bind("hash", account.passwordHash())
                .bind("failures", account.failures())
                .bind("locked", account.lockedUntil().toEpochMilli())
                .execute());
  }

  @Override
  public void open(String tokenSha256, String account, String csrf, Instant expiresAt) {
    database.run(
        db ->
            db.createUpdate(
                    "insert into session (token_sha256, account, csrf, expires_at)"
                        + " values (:token, :account, :csrf, :expires)")
                .bind("token", tokenSha256)
                .bind("account", account)
                .bind("csrf", csrf)
                .bind("expires", expiresAt.toEpochMilli())
                .execute());
  }

  @Override
  public Optional<Session> session(String tokenSha256, Instant now) {
    return database.with(
        db ->
            db.createQuery(
                    "select a.*, s.csrf, s.expires_at from session s"
                        + " join account a on a.name = s.account"
                        + " where s.token_sha256 = :token and s.expires_at > :now")
                .bind("token", tokenSha256)
                .bind("now", now.toEpochMilli())
                .map(
                    (r, _) ->
                        new Session(
                            account(r), r.getString("csrf"), Columns.instant(r, "expires_at")))
                .findOne());
  }

  @Override
  public void close(String tokenSha256) {
    database.run(
        db ->
            db.createUpdate("delete from session where token_sha256 = :token")
                .bind("token", tokenSha256)
                .execute());
  }

  @Override
  public void forgetExpired(Instant now) {
    database.run(
        db ->
            db.createUpdate("delete from session where expires_at <= :now")
                .bind("now", now.toEpochMilli())
                .execute());
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getString("full_name"),
        Role.valueOf(row.getString("role")),
        row.getString("password_hash"),
        row.getInt("failures"),
        Columns.instant(row, "locked_until"));
  }
}
