package vn.quay24.centre.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.pickup.PickupEvent;

/** Where pickups are kept. Joins a running transaction. */
public interface PickupShelf {

  Optional<Pickup> find(UUID load);

  /** All of a dossier, oldest first. */
  List<Pickup> ofDossier(UUID dossier);

  /** Of which nobody can tell whether the result is in the locker; the longest waiting first. */
  List<Pickup> toInspect();

  void add(Pickup pickup);

  /** Replaces compartment, state, sealed code and time of change. */
  void update(Pickup pickup);

  /** False when the event is there already. */
  boolean add(PickupEvent event, Instant receivedAt);
}
