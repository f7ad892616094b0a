package vn.quay24.centre.account;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param name sign-in name, {@code [a-z0-9.-]{1,40}}
 * @param passwordHash argon2id, PHC string
 * @param failures wrong passwords in a row
 * @param lockedUntil nobody signs in before; the epoch when not locked
 */
public record Account(
    String name,
    String fullName,
    Role role,
    String passwordHash,
    int failures,
    Instant lockedUntil) {
  @Override
  public String toString() {
    return "Account[" + name + "]";
  }
}
