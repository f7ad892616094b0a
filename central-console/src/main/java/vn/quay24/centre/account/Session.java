package vn.quay24.centre.account;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param csrf what every form of this session carries
 */
public record Session(Account account, String csrf, Instant expiresAt) {
  @Override
  public String toString() {
    return "Session[" + account.name() + "]";
  }
}
