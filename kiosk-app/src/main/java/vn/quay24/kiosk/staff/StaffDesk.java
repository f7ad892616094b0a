package vn.quay24.kiosk.staff;

import java.lang.System.Logger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.quay24.device.DeviceException;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.kiosk.centre.Centre;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.collect.HolderMac;
import vn.quay24.kiosk.collect.LockerBook;
import vn.quay24.kiosk.collect.Operation.Purpose;
import vn.quay24.kiosk.collect.PickupDesk;
import vn.quay24.kiosk.collect.Ticket;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.StaffBadge;
import vn.quay24.kiosk.visit.StaffWork.EnvelopeProblem;
import vn.quay24.kiosk.visit.StaffWork.Slot;
import vn.quay24.kiosk.visit.StaffWork.SlotState;
import vn.quay24.kiosk.visit.StaffWork.Task;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.pickup.PickupPreparation;
import vn.quay24.protocol.pickup.PickupTicket;

/** The doors that staff may open. The thread {@code staff}. */
public final class StaffDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(StaffDesk.class.getName());
  private static final int NOT_FOUND = 404;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final HolderMac macs;
  private final Centre centre;
  private final LockerBank bank;
  private final LockerBook book;
  private final PickupDesk pickups;
  private final InstantSource clock;
  private final UuidV7 names;
  private final Lane lane = new Lane("staff");

  public StaffDesk(
      HolderMac macs,
      Centre centre,
      LockerBank bank,
      LockerBook book,
      PickupDesk pickups,
      InstantSource clock,
      SecureRandom random) {
    this.macs = macs;
    this.centre = centre;
    this.bank = bank;
    this.book = book;
    this.pickups = pickups;
    this.clock = clock;
    this.names = new UuidV7(clock, random);
  }

  /** All compartments, now and every second: a door that was just closed settles meanwhile. */
  public void list(Reply reply) {
    lane.start(
        wanted -> {
          while (wanted.getAsBoolean()) {
            reply.tell(new Report.SlotsSeen(slots()));
            Thread.sleep(LOOK_AGAIN);
          }
        });
  }

  /** The visitor is gone. */
  public void stop() {
    lane.stop();
  }

  private List<Slot> slots() throws InterruptedException {
    try {
      Map<Integer, Ticket> tickets =
          book.tickets().stream()
              .collect(Collectors.toMap(Ticket::compartment, t -> t, (first, _) -> first));
      Map<Compartment, DoorState> doors = doors();
      Set<Integer> torn = torn();
      return bank.compartments().stream()
          .sorted((a, b) -> Integer.compare(a.number(), b.number()))
          .map(
              c ->
                  slot(
                      c,
                      Optional.ofNullable(tickets.get(c.number())),
                      doors.getOrDefault(c, DoorState.UNKNOWN)))
          .map(slot -> torn.contains(slot.compartment()) ? torn(slot) : slot)
          .toList();
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "the tickets cannot be read", e);
      return List.of();
    }
  }

  private static Slot slot(Compartment compartment, Optional<Ticket> ticket, DoorState door) {
    SlotState state =
        door == DoorState.CLOSED
            ? ticket
                .map(
                    known ->
                        switch (known.state()) {
                          case LOADED -> SlotState.LOADED;
                          case INSPECT -> SlotState.INSPECT;
                          case RESERVED -> SlotState.UNKNOWN;
                        })
                .orElse(SlotState.FREE)
            : SlotState.UNKNOWN;
    return new Slot(compartment.number(), state, ticket.map(Ticket::dossierCode));
  }

  /** What is on the disk, and what was seen since. */
  private Set<Integer> torn() throws StoreException {
    Set<Integer> torn = new TreeSet<>(book.torn());
    bank.forced().forEach(compartment -> torn.add(compartment.number()));
    return torn;
  }

  /** Whatever is believed to be inside: it must be looked at first. */
  private static Slot torn(Slot slot) {
    return new Slot(slot.compartment(), SlotState.FORCED, slot.dossierCode());
  }

  private Map<Compartment, DoorState> doors() throws InterruptedException {
    try {
      return bank.doors();
    } catch (DeviceException _) {
      return Map.of();
    }
  }

  /** Asks the centre for the ticket of an envelope, and reserves a free compartment for it. */
  public void prepareLoad(StaffBadge badge, String envelope, Reply reply) {
    lane.start(
        _ -> {
          try {
            reply.tell(load(badge, envelope));
          } catch (CentreException e) {
            reply.tell(
                new Report.EnvelopeRefused(
                    switch (e.trouble()) {
                      case CentreException.Trouble.Away _ -> EnvelopeProblem.CENTRE_AWAY;
                      case CentreException.Trouble.Refused(int status, _) ->
                          status == NOT_FOUND
                              ? EnvelopeProblem.UNKNOWN_ENVELOPE
                              : EnvelopeProblem.NOT_FINISHED_OR_LOADED;
                    }));
          } catch (StoreException e) {
            LOG.log(Logger.Level.ERROR, "a ticket could not be stored", e);
            reply.tell(new Report.EnvelopeRefused(EnvelopeProblem.NOT_STORED));
          } catch (DeviceException e) {
            LOG.log(Logger.Level.WARNING, "the doors cannot be asked: {0}", e.fault());
            reply.tell(new Report.EnvelopeRefused(EnvelopeProblem.LOCKER_SILENT));
          }
        },
        () -> reply.tell(new Report.EnvelopeRefused(EnvelopeProblem.NOT_STORED)));
  }

  private Report load(StaffBadge badge, String envelope)
      throws CentreException, StoreException, DeviceException, InterruptedException {
    Optional<Integer> free = free();
    if (free.isEmpty()) {
      return new Report.EnvelopeRefused(EnvelopeProblem.NO_FREE_COMPARTMENT);
    }
    PickupTicket given = centre.prepare(new PickupPreparation(names.next(), envelope, badge.id()));
    Ticket ticket =
        new Ticket(
            given.load(),
            given.dossier(),
            given.dossierCode(),
            given.procedureName(),
            free.get(),
            Ticket.State.RESERVED,
            macs.of(given.citizenNumber()),
            given.codeHash(),
            given.chipKey(),
            clock.instant());
    book.reserve(ticket);
    return new Report.StaffDoorGranted(Task.LOAD, pickups.grant(Purpose.LOAD, ticket));
  }

  /** Not known to hold anything, not seen to, seen closed, and not torn open. */
  private Optional<Integer> free() throws StoreException, DeviceException, InterruptedException {
    Set<Integer> taken =
        book.tickets().stream()
            .map(Ticket::compartment)
            .collect(Collectors.toCollection(TreeSet::new));
    taken.addAll(torn());
    Map<Compartment, DoorState> doors = bank.doors();
    Map<Compartment, Boolean> occupied =
        bank.withPresenceSensor().isEmpty() ? Map.of() : bank.occupied();
    return new TreeSet<>(bank.compartments().stream().map(Compartment::number).toList())
        .stream()
            .filter(number -> !taken.contains(number))
            .filter(number -> !occupied.getOrDefault(new Compartment(number), false))
            .filter(number -> doors.get(new Compartment(number)) == DoorState.CLOSED)
            .findFirst();
  }

  /** The door of a compartment that holds something or may, or that was torn open. */
  public void prepareTakeOut(int compartment, Reply reply) {
    lane.start(
        _ -> {
          try {
            Optional<Ticket> ticket =
                book.tickets().stream().filter(t -> t.compartment() == compartment).findFirst();
            reply.tell(
                ticket.isPresent()
                    ? new Report.StaffDoorGranted(
                        task(ticket.get()), pickups.grant(Purpose.TAKE_OUT, ticket.get()))
                    : torn().contains(compartment)
                        ? new Report.StaffDoorGranted(Task.LOOK, pickups.look(compartment))
                        : new Report.StaffDoorRefused());
          } catch (StoreException e) {
            LOG.log(Logger.Level.ERROR, "the tickets cannot be read", e);
            reply.tell(new Report.StaffDoorRefused());
          }
        },
        () -> reply.tell(new Report.StaffDoorRefused()));
  }

  private static Task task(Ticket ticket) {
    return ticket.state() == Ticket.State.INSPECT ? Task.INSPECT : Task.TAKE_OUT;
  }

  @Override
  public void close() {
    lane.close();
  }
}
