package vn.quay24.centre.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where texts wait, sealed. Joins a running transaction. */
public interface MessageBox {

  /**
   * Keeps a text; the same id again changes nothing.
   *
   * @param kind machine word, for example {@code accepted}
   * @param sealed number and text, see {@code AtRest}
   */
  void put(UUID id, String kind, Optional<UUID> dossier, byte[] sealed, Instant now);

  /** A text whose turn it is. */
  record Due(UUID id, byte[] sealed, int attempts) {}

  /** Takes texts that are due; nobody else gets them before {@code until}. */
  List<Due> take(Instant now, Instant until, int limit);

  /** It was handed over: the sealed text is erased. */
  void sent(UUID id, Instant at);

  /** It was not: try again then. */
  void later(UUID id, int attempts, Instant dueAt);

  /** Kinds of the texts about a dossier and when each was sent, if it was. */
  List<Sent> ofDossier(UUID dossier);

  /** What the desk shows of a text. */
  record Sent(String kind, Instant createdAt, Optional<Instant> sentAt) {}
}
