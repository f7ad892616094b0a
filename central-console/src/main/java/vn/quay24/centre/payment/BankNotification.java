package vn.quay24.centre.payment;

import java.time.Instant;

/** What the bank sends when money has come. */
public record BankNotification(
    String transaction, String account, long amount, String description, Instant at) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 1000;

  /** Thirteen digits: no payment code can ask for more, and no sum of such amounts overflows. */
  private static final long LARGEST = 9_999_999_999_999L;

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  public BankNotification {
    if (transaction.isBlank()
        || transaction.length() > LONGEST_NAME
        || account.isBlank()
        || account.length() > LONGEST_NAME
        || description.length() > LONGEST_DESCRIPTION
        || amount < 1
        || amount > LARGEST
        || at.isBefore(EARLIEST)
        || at.isAfter(LATEST)
        || (transaction + account + description).indexOf('\0') >= 0) { // no database keeps it
      throw new IllegalArgumentException("a notification's field is out of its range");
    }
  }

  @Override
  public String toString() {
    return "BankNotification[" + transaction + ", redacted]";
  }
}
