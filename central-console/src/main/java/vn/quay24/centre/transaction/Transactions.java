package vn.quay24.centre.transaction;

/** All or nothing. */
public interface Transactions {

  /** What happens as one. */
  @FunctionalInterface
  interface Work<T, X extends Exception> {
    T run() throws X;
  }

  /**
   * Runs the work in one transaction; inside another one it joins it. When it returns, the work is
   * durable. When the commit's outcome is in doubt, or the database ended it for the sake of
   * another one, the work is run again from its beginning, so it must first look whether it was
   * done already, and touch nothing but the database.
   */
  <T, X extends Exception> T in(Work<T, X> work) throws X;
}
