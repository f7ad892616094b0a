package vn.quay24.kiosk.durable;

/** One change of the durable records. */
public sealed interface Change {

  /** Adds or replaces. */
  record Put<T>(Kind<T> kind, String id, T value) implements Change {}

  record Remove(Kind<?> kind, String id) implements Change {}
}
