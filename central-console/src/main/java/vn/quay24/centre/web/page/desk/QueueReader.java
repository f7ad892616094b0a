package vn.quay24.centre.web.page.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.payment.PaymentOrder;
import vn.quay24.centre.pickup.Pickup;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.page.Moments;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.payment.Order;

/** Reads the officer's list. */
final class QueueReader {
  private static final Logger LOG = System.getLogger(QueueReader.class.getName());
  private static final String DAMAGED = "Hồ sơ hỏng, hãy gọi quản trị";
  private static final int MOST_ROWS = 100;
  private static final Duration CLOSE = Duration.ofHours(2);

  private final DeskSources from;

  QueueReader(DeskSources from) {
    this.from = from;
  }

  Queue read(String word) {
    Queue.Tab open =
        Arrays.stream(Queue.Tab.values())
            .filter(tab -> tab.word().equals(word))
            .findFirst()
            .orElse(Queue.Tab.NEW);
    Map<UUID, Pickup> inspect = new LinkedHashMap<>();
    from.pickups().toInspect().forEach(pickup -> inspect.put(pickup.dossier(), pickup));
    Map<DossierState, Integer> counts = from.dossiers().counts();
    List<Queue.TabView> tabs =
        Arrays.stream(Queue.Tab.values())
            .map(
                tab ->
                    new Queue.TabView(
                        tab,
                        tab.states().stream()
                            .mapToInt(state -> counts.getOrDefault(state, 0))
                            .sum(),
                        tab == Queue.Tab.READY ? inspect.size() : 0))
            .toList();
    List<Queue.Row> rows = new ArrayList<>();
    for (Dossier dossier : dossiers(open, inspect.keySet())) {
      rows.add(row(dossier, Optional.ofNullable(inspect.get(dossier.id()))));
    }
    return new Queue(open, tabs, rows);
  }

  /** Work in the order in which it came, what lies in doubt first; of what is done, the newest. */
  private List<Dossier> dossiers(Queue.Tab tab, Set<UUID> inspect) {
    if (tab == Queue.Tab.DONE) {
      return from.dossiers().newestInStates(tab.states(), MOST_ROWS);
    }
    List<Dossier> work = from.dossiers().inStates(tab.states(), MOST_ROWS);
    return tab == Queue.Tab.READY
        ? Stream.concat(
                inspect.stream().flatMap(id -> from.dossiers().find(id).stream()),
                work.stream().filter(dossier -> !inspect.contains(dossier.id())))
            .toList()
        : work;
  }

  private Queue.Row row(Dossier dossier, Optional<Pickup> inspect) {
    DossierState state = dossier.state().orElseThrow();
    Optional<Instant> deadline =
        state == DossierState.SUBMITTED ? dossier.acceptBy() : dossier.dueAt();
    boolean open = !Queue.Tab.DONE.states().contains(state);
    Pay pay = pay(dossier);
    return new Queue.Row(
        dossier.id(),
        dossier.code().orElse(dossier.manifest().submissionNumber()),
        applicant(dossier),
        procedure(dossier),
        Moments.full(dossier.storedAt()),
        Moments.full(deadline),
        open ? tone(deadline) : "",
        state,
        inspect.map(Labels::inspection).orElse(""),
        pay.text,
        pay.tone);
  }

  /** One damaged or lost file must not close the list for everybody. */
  private String applicant(Dossier dossier) {
    try {
      return from.opened().content(dossier).applicant().fullName();
    } catch (RefusedException | IOException | UncheckedIOException | IllegalStateException e) {
      LOG.log(Level.ERROR, "dossier {0} cannot be opened: {1}", dossier.id(), e.toString());
      return DAMAGED;
    }
  }

  private String procedure(Dossier dossier) {
    String code = dossier.manifest().procedureCode();
    return from.catalogues()
        .procedure(code, dossier.catalogueVersion())
        .map(procedure -> procedure.shortName().vietnamese())
        .orElse(code);
  }

  private String tone(Optional<Instant> deadline) {
    if (deadline.isEmpty()) {
      return "";
    }
    Duration left = Duration.between(from.clock().instant(), deadline.get());
    if (left.isNegative()) {
      return "late";
    }
    return left.compareTo(CLOSE) < 0 ? "close" : "";
  }

  private record Pay(String text, String tone) {}

  private Pay pay(Dossier dossier) {
    if (dossier.feeDue() == 0) {
      return new Pay("Không thu", "");
    }
    boolean paid =
        from.orders().ofDossier(dossier.id()).stream()
            .map(PaymentOrder::state)
            .anyMatch(state -> state == Order.State.PAID);
    String amount = Moments.dong(dossier.feeDue());
    return paid ? new Pay("Đã nộp " + amount, "green") : new Pay("Chưa nộp " + amount, "brown");
  }
}
