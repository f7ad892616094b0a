package vn.quay24.kiosk.collect;

import java.lang.System.Logger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.quay24.device.card.ChipReading;
import vn.quay24.kiosk.collect.Operation.Purpose;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Collecting.CodeRefusal;
import vn.quay24.kiosk.visit.DoorGrant;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.pickup.SlowHash;

/**
 * Who may open which door: the card whose chip was pinned, and the code of the SMS. Needs no
 * centre. Checks on the thread {@code pickup}.
 */
public final class PickupDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(PickupDesk.class.getName());
  private static final CodeRefusal NO_MATCH = new CodeRefusal.NoMatch();

  private final LockerBook book;
  private final LockerDesk doors;
  private final WrongCodes wrongCodes;
  private final HolderMac macs;
  private final InstantSource clock;
  private final UuidV7 names;
  private final String nobodysHash;
  private final Map<UUID, Operation> granted = new ConcurrentHashMap<>();
  private final Set<UUID> opened = ConcurrentHashMap.newKeySet();
  private final Lane lane = new Lane("pickup");

  public PickupDesk(
      LockerBook book,
      LockerDesk doors,
      WrongCodes wrongCodes,
      HolderMac macs,
      InstantSource clock,
      SecureRandom random) {
    this.book = book;
    this.doors = doors;
    this.wrongCodes = wrongCodes;
    this.macs = macs;
    this.clock = clock;
    this.names = new UuidV7(clock, random);
    this.nobodysHash = SlowHash.of(UUID.randomUUID().toString(), random);
  }

  /** Looks for the result that this card and this code open. */
  public void check(ChipReading reading, String code, Reply reply) {
    lane.start(
        _ -> {
          try {
            reply.tell(decide(reading, code));
          } catch (StoreException e) {
            LOG.log(Logger.Level.ERROR, "a pick-up code could not be checked", e);
            reply.tell(new Report.PickupRefused(new CodeRefusal.NotChecked()));
          }
        },
        () -> reply.tell(new Report.PickupRefused(new CodeRefusal.NotChecked())));
  }

  private Report decide(ChipReading reading, String code) throws StoreException {
    byte[] mac = macs.of(reading.holder().number());
    String who = "card-" + HexFormat.of().formatHex(mac);
    Optional<Instant> locked = wrongCodes.lockedUntil(who);
    if (locked.isPresent()) {
      return new Report.PickupRefused(new CodeRefusal.Locked(locked.get()));
    }
    List<Ticket> own =
        book.tickets().stream()
            .filter(ticket -> ticket.state() != Ticket.State.RESERVED)
            .filter(ticket -> MessageDigest.isEqual(ticket.holderMac(), mac))
            .toList();
    Optional<Ticket> right =
        own.stream().filter(ticket -> SlowHash.matches(code, ticket.codeHash())).findFirst();
    if (own.isEmpty()) {
      // Nobody can tell by the time it takes whether something lies here.
      boolean _ = SlowHash.matches(code, nobodysHash);
    }
    if (right.isEmpty()) {
      wrongCodes.wrong(who);
      return new Report.PickupRefused(
          wrongCodes.lockedUntil(who).<CodeRefusal>map(CodeRefusal.Locked::new).orElse(NO_MATCH));
    }
    wrongCodes.right(who);
    Ticket ticket = right.get();
    if (ticket.state() == Ticket.State.INSPECT || ticket.chipKey().isEmpty()) {
      return new Report.PickupRefused(new CodeRefusal.StaffOnly());
    }
    boolean pinned =
        reading.chipKeyProven()
            && reading.chipKey().isPresent()
            && MessageDigest.isEqual(reading.chipKey().get(), ticket.chipKey().get());
    return pinned
        ? new Report.PickupGranted(grant(Purpose.COLLECT, ticket))
        : new Report.PickupRefused(new CodeRefusal.StaffOnly());
  }

  /** The right to open one door, for a citizen or for staff. */
  public DoorGrant grant(Purpose purpose, Ticket ticket) {
    UUID operation = names.next();
    granted.put(
        operation,
        new Operation(
            operation,
            purpose,
            ticket.load(),
            ticket.compartment(),
            Operation.Stage.INTENT,
            0,
            clock.instant()));
    return new DoorGrant(operation, ticket.compartment(), ticket.procedureName());
  }

  /** The right of staff to look into a compartment that holds nothing of anybody. */
  public DoorGrant look(int compartment) {
    UUID operation = names.next();
    granted.put(
        operation,
        new Operation(
            operation,
            Purpose.TAKE_OUT,
            names.next(), // nobody's
            compartment,
            Operation.Stage.INTENT,
            0,
            clock.instant()));
    return new DoorGrant(operation, compartment, "");
  }

  /**
   * Opens the door of a grant, or tries a stuck one again; one that this desk did not give, or that
   * is settled, opens nothing.
   */
  public void open(DoorGrant grant, Reply reply) {
    Operation fresh = granted.remove(grant.operation());
    if (fresh != null) {
      opened.add(grant.operation());
      doors.open(fresh, reply);
    } else if (opened.contains(grant.operation())) {
      doors.openAgain(grant.operation(), reply);
    } else {
      reply.tell(new Report.DoorSeen(DoorProgress.NOT_TRIED));
    }
  }

  /** Grants end with the visit; doors that are open are followed on. */
  public void forget() {
    granted.clear();
    opened.clear();
  }

  @Override
  public void close() {
    lane.close();
  }
}
