package vn.quay24.kiosk.collect;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.kiosk.durable.Kind;

/**
 * A result in a compartment, as the kiosk's disk knows it: whose it is only as a keyed MAC, the
 * code only as argon2id.
 *
 * @param load id of the loading, from the centre's ticket
 * @param holderMac keyed MAC of the citizen number
 * @param chipKey pinned keys of the card's chip; without them staff hand the result out
 */
public record Ticket(
    UUID load,
    UUID dossier,
    String dossierCode,
    String procedureName,
    int compartment,
    State state,
    byte[] holderMac,
    String codeHash,
    Optional<byte[]> chipKey,
    Instant since) {

  /** The durable kind, by load. */
  public static final Kind<Ticket> KIND = new Kind<>("ticket", Ticket.class);

  /** What is believed of the compartment. */
  public enum State {
    /** Staff are about to put it in. */
    RESERVED,
    LOADED,
    /** Nobody could tell: staff must look. */
    INSPECT
  }

  String id() {
    return load.toString();
  }

  Ticket in(State next) {
    return new Ticket(
        load,
        dossier,
        dossierCode,
        procedureName,
        compartment,
        next,
        holderMac,
        codeHash,
        chipKey,
        since);
  }

  @Override
  public String toString() {
    return "Ticket[" + load + ", " + compartment + ", " + state + "]";
  }
}
