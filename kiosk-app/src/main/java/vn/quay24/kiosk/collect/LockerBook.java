package vn.quay24.kiosk.collect;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.quay24.device.locker.Compartment;
import vn.quay24.kiosk.collect.Operation.Purpose;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.durable.Change;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.Kind;
import vn.quay24.kiosk.durable.Records;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.visit.Effect.Word;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.pickup.PickupEvent;

/** Tickets, open door operations and what the centre must hear of them. Thread-safe. */
public final class LockerBook {
  private static final Kind<Torn> TORN = new Kind<>("torn-door", Torn.class);
  private static final Kind<PickupEvent> EVENT = new Kind<>("pickup-event", PickupEvent.class);

  private final Records records;
  private final InstantSource clock;
  private final UuidV7 names;
  private final CrashPoint crash;

  /**
   * A compartment whose door opened although nobody had it opened.
   *
   * @param at when that was noted
   */
  public record Torn(int compartment, Instant at) {
    String id() {
      return String.valueOf(compartment);
    }
  }

  public LockerBook(Records records, InstantSource clock, UuidV7 names, CrashPoint crash) {
    this.records = records;
    this.clock = clock;
    this.names = names;
    this.crash = crash;
  }

  public List<Ticket> tickets() throws StoreException {
    return records.all(Ticket.KIND);
  }

  Optional<Ticket> ticket(UUID load) throws StoreException {
    return records.find(Ticket.KIND, load.toString());
  }

  /** Remembers a result that staff are about to put in. */
  public void reserve(Ticket ticket) throws StoreException {
    records.write(new Change.Put<>(Ticket.KIND, ticket.id(), ticket));
  }

  /** Remembers compartments that were torn open, until staff have opened them to look. */
  public void noteTorn(Set<Compartment> compartments) throws StoreException {
    Set<Integer> known = torn();
    for (Compartment compartment : compartments) {
      if (!known.contains(compartment.number())) {
        Torn torn = new Torn(compartment.number(), clock.instant());
        records.write(new Change.Put<>(TORN, torn.id(), torn));
      }
    }
  }

  /** Compartments that staff must look into. */
  public Set<Integer> torn() throws StoreException {
    return records.all(TORN).stream().map(Torn::compartment).collect(Collectors.toSet());
  }

  List<Operation> open() throws StoreException {
    return records.all(Operation.KIND);
  }

  /** Journals how far a door operation has come. */
  void note(Operation operation) throws StoreException {
    records.write(new Change.Put<>(Operation.KIND, operation.id(), operation));
    crash.reached(
        switch (operation.stage()) {
          case INTENT -> Boundary.DOOR_INTENT;
          case PULSED -> Boundary.DOOR_PULSE_NOTED;
          case SEEN_OPEN -> Boundary.DOOR_OPEN_NOTED;
          case SEEN_CLOSED -> Boundary.DOOR_CLOSED_NOTED;
        });
  }

  /**
   * Ends an operation: what became of the compartment, and what the centre must hear, in one
   * durable step.
   */
  void settle(Operation operation, Word word) throws StoreException {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Remove(Operation.KIND, operation.id()));
    if (staffHaveLooked(operation, word)) {
      changes.add(new Change.Remove(TORN, String.valueOf(operation.compartment())));
    }
    Optional<Ticket> ticket = ticket(operation.load());
    if (ticket.isPresent()) {
      Ticket known = ticket.get();
      switch (word) {
        case DONE -> done(operation.purpose(), known, changes);
        case ALREADY_TAKEN -> taken(known, changes);
        case NOT_DONE -> {
          if (operation.purpose() == Purpose.LOAD) {
            changes.add(new Change.Remove(Ticket.KIND, known.id()));
          }
        }
        case UNKNOWN -> {
          changes.add(new Change.Put<>(Ticket.KIND, known.id(), known.in(Ticket.State.INSPECT)));
          event(known, PickupEvent.Kind.INSPECT, changes);
        }
      }
    }
    records.write(changes.toArray(Change[]::new));
    crash.reached(Boundary.DOOR_SETTLED);
  }

  /**
   * The door was open before them, and what is inside is known: nothing, or the result of a ticket.
   */
  private boolean staffHaveLooked(Operation operation, Word word) throws StoreException {
    return operation.purpose() == Purpose.TAKE_OUT
        && operation.stage() == Operation.Stage.SEEN_CLOSED
        && switch (word) {
          case DONE, ALREADY_TAKEN -> true;
          case NOT_DONE -> ticket(operation.load()).isPresent();
          case UNKNOWN -> false;
        }
        && torn().contains(operation.compartment());
  }

  private void done(Purpose purpose, Ticket ticket, List<Change> changes) {
    switch (purpose) {
      case COLLECT -> taken(ticket, changes);
      case TAKE_OUT -> {
        changes.add(new Change.Remove(Ticket.KIND, ticket.id()));
        event(ticket, PickupEvent.Kind.REMOVED, changes);
      }
      case LOAD -> {
        changes.add(new Change.Put<>(Ticket.KIND, ticket.id(), ticket.in(Ticket.State.LOADED)));
        event(ticket, PickupEvent.Kind.LOADED, changes);
      }
    }
  }

  private void taken(Ticket ticket, List<Change> changes) {
    changes.add(new Change.Remove(Ticket.KIND, ticket.id()));
    event(ticket, PickupEvent.Kind.TAKEN, changes);
  }

  private void event(Ticket ticket, PickupEvent.Kind kind, List<Change> changes) {
    PickupEvent event =
        new PickupEvent(
            names.next(),
            ticket.load(),
            ticket.dossier(),
            ticket.compartment(),
            kind,
            clock.instant());
    changes.add(new Change.Put<>(EVENT, event.event().toString(), event));
  }

  /** What the centre has not heard yet, oldest first. */
  public List<PickupEvent> events() throws StoreException {
    return records.all(EVENT);
  }

  /** The centre has heard it. */
  public void heard(PickupEvent event) throws StoreException {
    records.write(new Change.Remove(EVENT, event.event().toString()));
  }

  /** Ends an operation that nobody follows; one that never began leaves its reservation free. */
  void settleUnwatched(UUID operation, Word word) throws StoreException {
    Optional<Operation> open = records.find(Operation.KIND, operation.toString());
    if (open.isPresent()) {
      settle(open.get(), word);
    } else {
      dropStaleReservations();
    }
  }

  /**
   * A reservation without an open operation was never filled; unless a record is known to be lost,
   * which may have said otherwise.
   */
  void dropStaleReservations() throws StoreException {
    if (records.damaged() > 0) {
      return;
    }
    List<UUID> open = open().stream().map(Operation::load).toList();
    for (Ticket ticket : tickets()) {
      if (ticket.state() == Ticket.State.RESERVED && !open.contains(ticket.load())) {
        records.write(new Change.Remove(Ticket.KIND, ticket.id()));
      }
    }
  }
}
