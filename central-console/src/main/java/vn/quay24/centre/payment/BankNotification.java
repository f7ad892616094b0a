package vn.quay24.centre.payment;

import java.time.Instant;

/** What the bank sends when money has come. */
public record BankNotification(
    String transaction, String account, long amount, String description, Instant at) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 1000;

  public BankNotification {
    if (transaction.isBlank()
        || transaction.length() > LONGEST_NAME
        || account.isBlank()
        || account.length() > LONGEST_NAME
        || description.length() > LONGEST_DESCRIPTION
        || amount < 1) {
      throw new IllegalArgumentException("a notification's field is out of its range");
    }
    java.util.Objects.requireNonNull(at);
  }

  @Override
  public String toString() {
    return "BankNotification[" + transaction + ", redacted]";
  }
}
