package vn.quay24.kiosk.durable;

/** Called at each {@link Boundary}, on the thread that passes it. Does nothing in production. */
public interface CrashPoint {

  /** Passes by. */
  CrashPoint NONE = _ -> {};

  void reached(Boundary boundary);

  /**
   * For the test that kills the real process: ends it without a last word at the nth time that a
   * boundary is reached.
   *
   * @param where {@code BOUNDARY} or {@code BOUNDARY:n}, from the system property {@code
   *     quay24.crash}
   */
  static CrashPoint at(String where) {
    String[] parts = where.split(":", 2);
    Boundary boundary = Boundary.valueOf(parts[0]);
    int nth = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
    return new CrashPoint() {
      private int left = nth;

      @Override
      public synchronized void reached(Boundary passed) {
        if (passed == boundary && --left == 0) {
          Runtime.getRuntime().halt(137);
        }
      }
    };
  }
}
