package vn.quay24.centre.store;

import java.sql.SQLException;
import java.util.Set;

/** Tells a statement that can never succeed from a database that is away. */
final class SqlFaults {
  /** SQLSTATE classes: data exception (a NUL character, a number too large), constraint. */
  private static final Set<String> HOPELESS_STATES = Set.of("22", "23");

  /** Primary result codes of SQLite: TOOBIG, CONSTRAINT, MISMATCH. */
  private static final Set<Integer> HOPELESS_CODES = Set.of(18, 19, 20);

  private SqlFaults() {}

  /**
   * Whether the same statement fails the same way however often it is tried. A failure that no
   * database had a part in is a bug, which comes again too.
   */
  static boolean comesAgain(RuntimeException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return hopeless(sql);
      }
    }
    return true;
  }

  private static boolean hopeless(SQLException e) {
    String state = e.getSQLState();
    return state == null
        ? HOPELESS_CODES.contains(e.getErrorCode() & 0xFF)
        : state.length() == 5 && HOPELESS_STATES.contains(state.substring(0, 2));
  }
}
