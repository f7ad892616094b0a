package vn.quay24.kiosk.main;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.device.power.PowerSupply;
import vn.quay24.kiosk.centre.CentreWatch;
import vn.quay24.kiosk.centre.Upkeep;
import vn.quay24.kiosk.collect.HolderMac;
import vn.quay24.kiosk.collect.LockerBook;
import vn.quay24.kiosk.collect.LockerDesk;
import vn.quay24.kiosk.collect.PickupDesk;
import vn.quay24.kiosk.collect.PickupNews;
import vn.quay24.kiosk.collect.WrongCodes;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.identify.CardDesk;
import vn.quay24.kiosk.identify.CodeWindow;
import vn.quay24.kiosk.identify.VerificationDesk;
import vn.quay24.kiosk.lookup.LookUpDesk;
import vn.quay24.kiosk.lookup.ReceiptDesk;
import vn.quay24.kiosk.papers.PaperTray;
import vn.quay24.kiosk.papers.ReadingDesk;
import vn.quay24.kiosk.papers.ScanDesk;
import vn.quay24.kiosk.power.PowerDesk;
import vn.quay24.kiosk.power.PowerLimits;
import vn.quay24.kiosk.runtime.CapabilityBoard;
import vn.quay24.kiosk.runtime.Devices;
import vn.quay24.kiosk.runtime.Screen;
import vn.quay24.kiosk.runtime.VisitRunner;
import vn.quay24.kiosk.signal.SignalDesk;
import vn.quay24.kiosk.sound.SoundDesk;
import vn.quay24.kiosk.staff.MachineDesk;
import vn.quay24.kiosk.staff.PinDesk;
import vn.quay24.kiosk.staff.RosterSync;
import vn.quay24.kiosk.staff.StaffDesk;
import vn.quay24.kiosk.staff.StaffList;
import vn.quay24.kiosk.submit.JournalDesk;
import vn.quay24.kiosk.submit.Outbox;
import vn.quay24.kiosk.submit.PaymentDesk;
import vn.quay24.kiosk.submit.SealDesk;
import vn.quay24.kiosk.submit.SlipDesk;
import vn.quay24.kiosk.submit.SlipLayout;
import vn.quay24.kiosk.touch.TouchScreen;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.dossier.DossierSeal;
import vn.quay24.protocol.enrolment.KioskProfile;

/**
 * A whole kiosk but for its window: devices, store, centre, agent and the thread that decides. Made
 * by {@link #assemble}, alive between {@link #start} and {@link #close}.
 */
public final class Kiosk implements AutoCloseable {
  /** What the screen and the slip can speak; Vietnamese first. */
  public static final List<String> LANGUAGES = List.of("vi", "en");

  /** The program that reads scanned pages, where it is installed. */
  private static final String READER = "tesseract";

  private final Foundation foundation;
  private final Devices devices;
  private final CapabilityBoard board;
  private final CentreWatch watch;
  private final AgentDesk agent;
  private final Outbox outbox;
  private final Desks desks;
  private final VisitRunner runner;
  private final Optional<SignalDesk> signals;
  private final Optional<SoundDesk> sounds;
  private final Optional<PowerDesk> power;
  private final TouchScreen touch;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Kiosk(
      Foundation foundation,
      Hardware hardware,
      CapabilityBoard board,
      CentreWatch watch,
      AgentDesk agent,
      Outbox outbox,
      Desks desks,
      VisitRunner runner) {
    this.foundation = foundation;
    this.devices = hardware.devices();
    this.board = board;
    this.watch = watch;
    this.agent = agent;
    this.outbox = outbox;
    this.desks = desks;
    this.runner = runner;
    this.signals = devices.surroundings().lights().map(SignalDesk::new);
    this.sounds =
        devices
            .surroundings()
            .sound()
            .map(sound -> new SoundDesk(sound, devices.surroundings().jack(), foundation.clock()));
    this.power = devices.surroundings().power().map(this::powerDesk);
    this.touch =
        new TouchScreen(
            foundation.configuration().touch(),
            new TouchMemory(foundation.records()),
            foundation.clock());
    hardware.book().follow(touch);
  }

  private PowerDesk powerDesk(PowerSupply supply) {
    PowerLimits limits = foundation.configuration().power();
    OrderlyEnd end = new OrderlyEnd(this::close, limits.shutdown());
    PowerDesk.Acts acts =
        new PowerDesk.Acts() {
          @Override
          public void close(Optional<Instant> endsBy) {
            agent.powerFailing(true);
            runner.tell(new Report.PowerFails(endsBy));
          }

          @Override
          public void open() {
            agent.powerFailing(false);
          }

          @Override
          public void end() {
            end.begin();
          }
        };
    return new PowerDesk(supply, limits, acts, foundation.clock());
  }

  /**
   * Puts a kiosk together from its files and the drivers on the class path.
   *
   * @throws ConfigurationException a file asks for what cannot be; names file, table and key
   * @throws IOException not enrolled, or a file cannot be read
   * @throws StoreException the kiosk's own record cannot be used
   * @throws GeneralSecurityException a key of the identity is not what it should be
   */
  public static Kiosk assemble(KioskConfiguration configuration, InstantSource clock)
      throws ConfigurationException, IOException, StoreException, GeneralSecurityException {
    Foundation base = Foundation.lay(configuration, clock);
    Hardware hardware = Hardware.open(configuration, clock);
    Devices devices = hardware.devices();
    CapabilityBoard board = new CapabilityBoard();
    AgentDesk agent =
        new AgentDesk(base, board, () -> devices.locker().map(LockerBank::forced).orElse(Set.of()));
    VisitRunner runner = new VisitRunner(clock, agent::terms);
    CentreWatch watch = new CentreWatch(base.centre());

    LockerBook book =
        new LockerBook(base.records(), clock, new UuidV7(clock, base.random()), base.crash());
    HolderMac macs = number -> base.mac().of("holder", number, "", new byte[0]);
    StaffList staff = new StaffList(base.records(), macs);
    WrongCodes wrongCodes = new WrongCodes(base.records(), clock);
    List<Upkeep> upkeeps = new ArrayList<>();
    upkeeps.add(agent::review);
    upkeeps.add(new PickupNews(book, base.centre(), clock));
    upkeeps.add(new RosterSync(staff, base.centre(), clock));
    Outbox outbox = new Outbox(base.centre(), base.dossiers(), upkeeps, clock, base.crash());

    KioskProfile profile = base.identity().profile();
    PaperTray tray = new PaperTray();
    Desks desks =
        new Desks(
            devices.code().map(CodeWindow::new),
            devices.card().map(CardDesk::new),
            devices
                .scanner()
                .map(scanner -> new ScanDesk(scanner, tray, new ReadingDesk(READER, tray))),
            devices
                .surroundings()
                .camera()
                .map(camera -> new ScanDesk(camera, tray, new ReadingDesk(READER, tray))),
            tray,
            new VerificationDesk(base.centre(), clock, base.random()),
            new SealDesk(
                DossierSeal.to(base.identity().intakeKey()),
                base.dossiers(),
                tray,
                new BundleConsent(),
                clock,
                base.random()),
            agent.releases(),
            new PaymentDesk(base.centre(), base.dossiers(), base.crash()),
            new JournalDesk(base.dossiers(), outbox, clock),
            devices
                .printer()
                .map(
                    printer ->
                        new SlipDesk(
                            printer,
                            base.dossiers(),
                            new SlipLayout(profile.unitName(), profile.kioskName()),
                            base.crash(),
                            clock)),
            new LookUpDesk(base.centre()),
            devices.document().map(printer -> new ReceiptDesk(base.centre(), printer)),
            new PinDesk(staff, wrongCodes, macs, base.random()),
            devices.locker().map(bank -> room(base, bank, book, wrongCodes, macs)),
            new MachineDesk(hardware.book(), devices.locker(), devices.surroundings().cabinet()));
    return new Kiosk(base, hardware, board, watch, agent, outbox, desks, runner);
  }

  private static LockerRoom room(
      Foundation base, LockerBank bank, LockerBook book, WrongCodes wrongCodes, HolderMac macs) {
    LockerDesk doors = new LockerDesk(bank, book, base.clock(), base.crash());
    PickupDesk pickups = new PickupDesk(book, doors, wrongCodes, macs, base.clock(), base.random());
    return new LockerRoom(
        doors,
        pickups,
        new StaffDesk(macs, base.centre(), bank, book, pickups, base.clock(), base.random()));
  }

  /** Who this kiosk is. */
  public KioskProfile profile() {
    return foundation.identity().profile();
  }

  /** Doors of the locker bank; 0 without one. */
  public int compartments() {
    return devices.locker().map(bank -> bank.compartments().size()).orElse(0);
  }

  /**
   * Takes up what an earlier process left open, then serves.
   *
   * @throws StoreException the kiosk's own record cannot be used
   */
  public void start(Screen screen) throws StoreException {
    InstantSource clock = foundation.clock();
    foundation.records().verify();
    foundation.dossiers().reconcile(clock.instant());
    board.follow(devices);
    board.follow(touch);
    touch.start();
    watch.onChange(board::centre);
    watch.onChange(_ -> outbox.wake());
    Visit.Service service = agent.start(runner::tell, outbox::refused);
    signals.ifPresent(SignalDesk::start);
    sounds.ifPresent(SoundDesk::start);
    runner.start(
        Visit.first(1, board.present(), service, clock.instant()),
        new Crew(desks),
        visit -> {
          screen.show(visit);
          signals.ifPresent(desk -> desk.show(visit));
          sounds.ifPresent(desk -> desk.show(visit));
          power.ifPresent(desk -> desk.show(visit));
          touch.show(visit);
        });
    power.ifPresent(PowerDesk::start);
    board.onChange(capabilities -> runner.tell(new Report.CapabilitiesChanged(capabilities)));
    desks.lockers().ifPresent(room -> room.doors().start());
    outbox.start();
    watch.start();
  }

  /** Says what the deciding thread calls at least once a second while it lives. */
  public void onPulse(Runnable pulse) {
    runner.onPulse(pulse);
  }

  /** The screen was touched, in its pixels, whatever that means. Any thread. */
  public void touched(double x, double y) {
    touch.touched(x, y);
  }

  /** Something happened on the screen. Any thread. */
  public void happen(Input input) {
    runner.happen(input);
  }

  /** Once; a second call returns at once. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    power.ifPresent(PowerDesk::close);
    touch.close();
    runner.close();
    signals.ifPresent(SignalDesk::close);
    sounds.ifPresent(SoundDesk::close);
    watch.close();
    outbox.close();
    agent.close();
    desks.close();
    devices.close();
    foundation.close();
  }
}
