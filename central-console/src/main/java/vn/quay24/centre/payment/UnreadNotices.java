package vn.quay24.centre.payment;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.key.AtRest;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.live.Subject;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.transaction.Transactions;
import vn.quay24.protocol.release.Sha256;

/** Keeps what the bank said and nobody could read, until a person looked at it. Thread-safe. */
public final class UnreadNotices {
  private static final Logger LOG = System.getLogger(UnreadNotices.class.getName());

  private final NoticeShelf shelf;
  private final AtRest atRest;
  private final Transactions transactions;
  private final AuditLog audit;
  private final LiveEvents live;
  private final InstantSource clock;

  public UnreadNotices(
      NoticeShelf shelf,
      AtRest atRest,
      Transactions transactions,
      AuditLog audit,
      LiveEvents live,
      InstantSource clock) {
    this.shelf = shelf;
    this.atRest = atRest;
    this.transactions = transactions;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /**
   * Keeps it, once.
   *
   * @param raw what the bank is known to have said
   * @param reason without content
   */
  public void keep(byte[] raw, String reason) {
    String id = Sha256.hex(raw);
    boolean first =
        transactions.in(
            () -> {
              // One byte a character, so that every byte comes back as it was.
              byte[] sealed = atRest.seal(new String(raw, StandardCharsets.ISO_8859_1), row(id));
              boolean added = shelf.add(new NoticeShelf.Kept(id, clock.instant(), reason, sealed));
              if (added) {
                audit.append("bank", "notification.unread", id, reason);
              }
              return added;
            });
    if (first) {
      LOG.log(Level.WARNING, "a notification of the bank is kept unread, {0}: {1}", id, reason);
      live.happened(Subject.PAYMENTS);
    }
  }

  /** Those that nobody has looked at, oldest first. */
  public List<UnreadNotice> open() {
    return shelf.open().stream().map(this::read).toList();
  }

  /** Notes what was done about one. */
  public void settle(String account, String id, String note) throws RefusedException {
    String words = Settlements.words(note);
    transactions.in(
        () -> {
          if (!shelf.settle(id, new Transfer.Settlement(clock.instant(), account, words))) {
            throw new RefusedException(Refusal.WRONG_STATE, "notice " + id);
          }
          audit.append(account, "notification.settle", id, "");
          return id;
        });
    live.happened(Subject.PAYMENTS);
  }

  private UnreadNotice read(NoticeShelf.Kept kept) {
    byte[] raw = atRest.open(kept.sealed(), row(kept.id())).getBytes(StandardCharsets.ISO_8859_1);
    return new UnreadNotice(
        kept.id(), kept.receivedAt(), kept.reason(), new String(raw, StandardCharsets.UTF_8));
  }

  private static String row(String id) {
    return "notice/" + id;
  }
}
