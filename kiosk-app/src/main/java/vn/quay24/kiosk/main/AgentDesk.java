package vn.quay24.kiosk.main;

import java.lang.System.Logger;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import vn.quay24.device.locker.Compartment;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.local.AgentLink;
import vn.quay24.kiosk.local.CommandDesk;
import vn.quay24.kiosk.local.DeviceWords;
import vn.quay24.kiosk.local.ReleaseHolder;
import vn.quay24.kiosk.local.ReleaseShelf;
import vn.quay24.kiosk.runtime.CapabilityBoard;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Terms;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.procedure.catalogue.Catalogues;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.command.SignedCommand;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.local.LocalMessage;

/** What goes between the app and its agent: health and life up, commands and releases down. */
final class AgentDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(AgentDesk.class.getName());

  private final Foundation base;
  private final CapabilityBoard board;
  private final Supplier<Set<Compartment>> forced;
  private final ReleaseHolder releases;
  private final CommandDesk commands;
  private final AgentLink link;
  private final Terms without;
  private final AtomicReference<Visit.Service> service =
      new AtomicReference<>(Visit.Service.IN_SERVICE);
  private final AtomicBoolean powerFailing = new AtomicBoolean();
  private final AtomicReference<Consumer<Report>> runner = new AtomicReference<>(_ -> {});
  private final AtomicReference<IntSupplier> refused = new AtomicReference<>(() -> 0);

  /**
   * An agent that is not spoken to yet.
   *
   * @param forced compartments whose doors were forced
   */
  AgentDesk(Foundation base, CapabilityBoard board, Supplier<Set<Compartment>> forced) {
    this.base = base;
    this.board = board;
    this.forced = forced;
    this.without = new Terms(new EmptyCatalogue(), Kiosk.LANGUAGES, base.configuration().limits());
    this.releases =
        new ReleaseHolder(
            new ReleaseShelf(
                base.configuration().catalogue(),
                base.identity()::trustedRoot,
                Catalogues::loadZip),
            new ReleaseShelf.Release(0, without.catalogue(), CommandKeys.none()),
            this::serves);
    this.commands =
        new CommandDesk(
            base.identity().profile().kiosk(),
            base.records(),
            releases::commandKeys,
            this::order,
            base.clock());
    this.link =
        new AgentLink(
            base.configuration().socket(),
            new LocalMessage.Hello(1, ProcessHandle.current().pid(), version()),
            this::report,
            this::heard);
  }

  private static String version() {
    String version = AgentDesk.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  ReleaseHolder releases() {
    return releases;
  }

  /** Of the visit that begins. */
  Terms terms() {
    return releases.terms(without);
  }

  /**
   * Starts the link; says whether citizens are served.
   *
   * @param refusedDossiers how many the centre does not take
   */
  Visit.Service start(Consumer<Report> tell, IntSupplier refusedDossiers) throws StoreException {
    runner.set(tell);
    refused.set(refusedDossiers);
    service.set(commands.service());
    releases.loadCurrent();
    board.onStatus(link::changed);
    board.onChange(_ -> link.changed());
    link.start();
    return service.get();
  }

  /**
   * Closes the kiosk when records were found damaged, or while the disk fails: nobody is asked in
   * whose dossier could not be kept. The outbox's thread, now and again.
   */
  synchronized void review() {
    Visit.Service now = stored();
    if (now != service.get()) {
      LOG.log(Logger.Level.WARNING, "service is now {0}", now);
      order(now);
    }
  }

  /** Lets no visit begin while the battery will not last, whatever was ordered. Any thread. */
  synchronized void powerFailing(boolean failing) {
    powerFailing.set(failing);
    review();
  }

  private Visit.Service stored() {
    if (powerFailing.get()) {
      return Visit.Service.POWER_FAILING;
    }
    try {
      return commands.service();
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "the store fails", e);
      return Visit.Service.STORE_UNUSABLE;
    }
  }

  private void serves(ReleaseShelf.Release release) {
    LOG.log(Logger.Level.INFO, "release {0} serves", release.number());
    board.catalogue(true);
    link.tell(new LocalMessage.ReleaseLoaded(release.number(), true, ""));
    link.changed();
  }

  private void order(Visit.Service wanted) {
    Visit.Service now = powerFailing.get() ? Visit.Service.POWER_FAILING : wanted;
    service.set(now);
    runner.get().accept(new Report.ServiceChanged(now));
    link.changed();
  }

  private LocalMessage.AppReport report() {
    return new LocalMessage.AppReport(
        switch (service.get()) {
          case IN_SERVICE -> HealthReport.Service.IN_SERVICE;
          case OUT_OF_SERVICE, POWER_FAILING -> HealthReport.Service.OUT_OF_SERVICE;
          case RECORDS_DAMAGED -> HealthReport.Service.RECORDS_DAMAGED;
          case STORE_UNUSABLE -> HealthReport.Service.STORE_UNUSABLE;
        },
        releases.serving().number(),
        waiting(),
        refused.get().getAsInt(),
        DeviceWords.of(board.statuses(), forced.get()));
  }

  private int waiting() {
    try {
      return base.dossiers().waiting();
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "the dossiers cannot be counted", e);
      return 0;
    }
  }

  private void heard(LocalMessage message) {
    switch (message) {
      case LocalMessage.Act(var command, var signed) -> act(command, signed);
      case LocalMessage.ReleaseReady ready -> releases.ready(ready).ifPresent(link::tell);
      case LocalMessage.Ping _ -> {}
      case LocalMessage.Hello _,
          LocalMessage.AppReport _,
          LocalMessage.Answered _,
          LocalMessage.ReleaseLoaded _ ->
          LOG.log(Logger.Level.WARNING, "the agent spoke as an app");
    }
  }

  /** Not while the service is reviewed: neither may speak of what the other has just changed. */
  private synchronized void act(UUID command, SignedCommand signed) {
    commands.act(command, signed).ifPresent(answer -> link.tell(new LocalMessage.Answered(answer)));
  }

  @Override
  public void close() {
    link.close();
  }
}
