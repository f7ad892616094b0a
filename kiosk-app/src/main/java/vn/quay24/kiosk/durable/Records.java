package vn.quay24.kiosk.durable;

import java.util.List;
import java.util.Optional;

/** Small records that survive the process. Blocks for the disk; any thread. */
public interface Records {

  /**
   * Finds one.
   *
   * @throws StoreException the disk fails, or the record was changed by something else than us
   */
  <T> Optional<T> find(Kind<T> kind, String id) throws StoreException;

  /**
   * All of a kind, by id.
   *
   * @throws StoreException as in {@link #find}, or one of them is missing
   */
  <T> List<T> all(Kind<T> kind) throws StoreException;

  /**
   * Makes all of the changes or none; they are on the disk when it returns.
   *
   * @throws StoreException none was made
   */
  void write(Change... changes) throws StoreException;

  /** Leaves no trace of what was removed or replaced before. */
  void scrub() throws StoreException;
}
