package vn.quay24.centre.account;

import java.time.Instant;
import java.util.Optional;

/** Where accounts and sessions are kept. Joins a running transaction. */
public interface AccountBook {

  boolean isEmpty();

  Optional<Account> find(String name);

  /** As {@link #find}, and no other transaction changes it until this one ends. */
  Optional<Account> hold(String name);

  void put(Account account);

  void open(String tokenSha256, String account, String csrf, Instant expiresAt);

  /** The session, when its time has not come. */
  Optional<Session> session(String tokenSha256, Instant now);

  void close(String tokenSha256);

  /** Deletes sessions whose time has come. */
  void forgetExpired(Instant now);
}
