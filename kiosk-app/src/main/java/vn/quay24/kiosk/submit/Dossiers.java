package vn.quay24.kiosk.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.durable.Change;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.Kind;
import vn.quay24.kiosk.durable.Records;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.kiosk.submit.DossierRecord.State;
import vn.quay24.protocol.dossier.SlipMessage;

/** The sealed dossiers of this kiosk, step by durable step. Thread-safe. */
public final class Dossiers {
  private static final Kind<SlipMessage> SLIP_MESSAGE =
      new Kind<>("slip-message", SlipMessage.class);

  /** How long a dossier that ended is remembered here; the centre remembers it for good. */
  private static final Duration REMEMBERED = Duration.ofDays(2);

  /** How long money is waited for that may come for a dossier whose visit is over. */
  static final Duration LATE_MONEY = Duration.ofMinutes(15);

  private final Records records;
  private final Parts parts;
  private final CrashPoint crash;

  public Dossiers(Records records, Parts parts, CrashPoint crash) {
    this.records = records;
    this.parts = parts;
    this.crash = crash;
  }

  /** Makes a sealed dossier durable: ciphertexts first, then the record that counts. */
  public void add(DossierRecord record, Map<String, byte[]> ciphertexts) throws StoreException {
    parts.write(record.dossier(), ciphertexts);
    write(record);
    crash.reached(Boundary.SEALED);
  }

  public Optional<DossierRecord> find(UUID dossier) throws StoreException {
    return records.find(DossierRecord.KIND, dossier.toString());
  }

  public List<DossierRecord> all() throws StoreException {
    return records.all(DossierRecord.KIND);
  }

  public Parts parts() {
    return parts;
  }

  /** How many wait for the centre. */
  public int waiting() throws StoreException {
    return (int) all().stream().filter(record -> record.state() == State.READY).count();
  }

  private synchronized void write(DossierRecord record) throws StoreException {
    records.write(new Change.Put<>(DossierRecord.KIND, record.id(), record));
  }

  /** Money has come, or none is due: it goes out. Harmless when it already has. */
  public synchronized void ready(UUID dossier) throws StoreException {
    Optional<DossierRecord> record = find(dossier);
    if (record.isEmpty()) {
      return;
    }
    switch (record.get().state()) {
      case AWAITING_PAYMENT, ABANDONED -> {
        write(record.get().in(State.READY));
        crash.reached(Boundary.READY_NOTED);
      }
      case READY, DELIVERED, CANCELLED -> {}
    }
  }

  /**
   * Nobody waits for it any more; harmless when it has gone out.
   *
   * @param until money is waited for
   */
  public synchronized void abandon(UUID dossier, Instant until) throws StoreException {
    Optional<DossierRecord> record = find(dossier);
    if (record.isPresent() && record.get().state() == State.AWAITING_PAYMENT) {
      write(record.get().abandoned(until));
    }
  }

  /** Throws key and parts away, and remembers how it ended. */
  public synchronized void erase(UUID dossier, State last, Optional<Instant> acceptBy)
      throws StoreException {
    Optional<DossierRecord> record = find(dossier);
    if (record.isPresent()) {
      write(record.get().erased(last, acceptBy));
    }
    parts.erase(dossier);
    records.scrub();
    crash.reached(Boundary.ERASED);
  }

  /** Notes what is known of the slip. */
  public synchronized void slip(UUID dossier, SlipState state) throws StoreException {
    Optional<DossierRecord> record = find(dossier);
    if (record.isPresent()) {
      write(record.get().withSlip(state));
    }
    crash.reached(state == SlipState.INTENT ? Boundary.SLIP_INTENT : Boundary.SLIP_NOTED);
  }

  /** Puts an SMS with the slip into the outbox, once for each dossier. */
  public synchronized void message(UUID dossier) throws StoreException {
    Optional<DossierRecord> record = find(dossier);
    if (record.isEmpty() || record.get().messaged()) {
      return;
    }
    // Named after the dossier: the centre knows it again if it comes twice.
    SlipMessage message =
        new SlipMessage(UUID.nameUUIDFromBytes(("slip " + dossier).getBytes(UTF_8)), dossier);
    records.write(
        new Change.Put<>(SLIP_MESSAGE, dossier.toString(), message),
        new Change.Put<>(DossierRecord.KIND, dossier.toString(), record.get().withMessage()));
    crash.reached(Boundary.SLIP_MESSAGE_NOTED);
  }

  public List<SlipMessage> messages() throws StoreException {
    return records.all(SLIP_MESSAGE);
  }

  /** The centre has it. */
  public void sent(SlipMessage message) throws StoreException {
    crash.reached(Boundary.MESSAGE_SENT);
    records.write(new Change.Remove(SLIP_MESSAGE, message.dossier().toString()));
  }

  /** Drops the memory of a dossier that ended long ago; its message must have gone before. */
  synchronized void forgetOld(DossierRecord record, Instant now) throws StoreException {
    boolean old = record.sealedAt().plus(REMEMBERED).isBefore(now);
    if (record.finished() && old && records.find(SLIP_MESSAGE, record.id()).isEmpty()) {
      records.write(new Change.Remove(DossierRecord.KIND, record.id()));
    }
  }

  /**
   * After a start: what was open belongs to nobody's visit any more. A dossier that waits for money
   * goes on waiting until its order ends; a slip without proof is in doubt and goes by SMS; parts
   * without a record were never promised, unless a record is known to be lost.
   */
  public void reconcile(Instant now) throws StoreException {
    Instant until = now.plus(LATE_MONEY);
    List<DossierRecord> all = all();
    if (records.damaged() == 0) {
      dropOrphans(all.stream().map(DossierRecord::dossier).collect(Collectors.toSet()));
    }
    for (DossierRecord record : all) {
      takeUp(record, until);
    }
    records.scrub();
  }

  /** Does what the visit of this dossier cannot do any more; harmless when nothing is left. */
  void takeUp(DossierRecord record, Instant until) throws StoreException {
    if (record.state() == State.AWAITING_PAYMENT) {
      abandon(record.dossier(), until);
    }
    if (record.finished()) {
      parts.erase(record.dossier());
    }
    if (record.slip() == SlipState.INTENT) {
      slip(record.dossier(), SlipState.IN_DOUBT);
    }
    if (record.lacksSlip()) {
      message(record.dossier());
    }
  }

  private void dropOrphans(Set<UUID> known) throws StoreException {
    for (UUID orphan : parts.dossiers()) {
      if (!known.contains(orphan)) {
        parts.erase(orphan);
      }
    }
  }
}
