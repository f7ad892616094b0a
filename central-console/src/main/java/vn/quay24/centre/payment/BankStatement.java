package vn.quay24.centre.payment;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The bank's own list of what came in: the way to money whose notification never arrived. */
@FunctionalInterface
public interface BankStatement {

  /** A line of it. */
  sealed interface Line {
    /** Money that came. */
    record Read(BankNotification money) implements Line {}

    /**
     * Nobody knows what it says.
     *
     * @param raw as it came
     * @param reason without content
     */
    record Unread(byte[] raw, String reason) implements Line {}
  }

  /**
   * Everything that came in since then, oldest first; blocks, at most some minutes.
   *
   * @throws IOException the bank did not answer, or not with a statement
   */
  List<Line> since(Instant from) throws IOException, InterruptedException;
}
