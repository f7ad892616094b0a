package vn.quay24.centre.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Passes on that something changed, never what. A listener that has to do more than hand the word
 * on does it on its own thread. Thread-safe.
 */
public final class LiveEvents {
  private final Set<Consumer<Subject>> listeners = ConcurrentHashMap.newKeySet();

  /** Listens until the result is closed. */
  public AutoCloseable listen(Consumer<Subject> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Something of this subject changed; called after the transaction. */
  public void happened(Subject subject) {
    listeners.forEach(listener -> listener.accept(subject));
  }
}
