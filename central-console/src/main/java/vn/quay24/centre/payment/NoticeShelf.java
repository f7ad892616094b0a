package vn.quay24.centre.payment;

import java.time.Instant;
import java.util.List;

/** Where unread notices are kept, sealed. Joins a running transaction. */
public interface NoticeShelf {

  /** A notice as it is kept. */
  record Kept(String id, Instant receivedAt, String reason, byte[] sealed) {}

  /** False when it is there already. */
  boolean add(Kept notice);

  /** Those that nobody has looked at, oldest first. */
  List<Kept> open();

  /** False when there is no such notice, or it was settled before. */
  boolean settle(String id, Transfer.Settlement settlement);
}
