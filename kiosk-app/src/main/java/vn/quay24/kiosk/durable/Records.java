package vn.quay24.kiosk.durable;

import java.util.List;
import java.util.Optional;

/** Small records that survive the process. Blocks for the disk; any thread. */
public interface Records {

  /**
   * Finds one; a damaged record is not there.
   *
   * @throws StoreException the disk fails
   */
  <T> Optional<T> find(Kind<T> kind, String id) throws StoreException;

  /**
   * All of a kind that are not damaged, by id.
   *
   * @throws StoreException the disk fails
   */
  <T> List<T> all(Kind<T> kind) throws StoreException;

  /**
   * Makes all of the changes or none; they are on the disk when it returns.
   *
   * @throws StoreException none was made
   */
  void write(Change... changes) throws StoreException;

  /** Looks at every record, so that {@link #damaged} knows of all. */
  void verify() throws StoreException;

  /**
   * How many records were found damaged, changed by something else than us, or missing, since the
   * first start. Each was set aside when it was found and does not count as there any more.
   */
  int damaged() throws StoreException;

  /** Leaves no trace of what was removed or replaced before. */
  void scrub() throws StoreException;
}
