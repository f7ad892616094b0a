package vn.quay24.device.drivers.locker;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.locker.LockAddress;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * What the drivers of all families of locker boards have in common. Settings of each: {@code link},
 * {@code baud}, {@code flow}, {@code compartments} (a count, or {@code number=board:lock, …}),
 * {@code closed-bit} (1 or 0: what the board says of a closed door, which depends on how the locks
 * are wired), {@code service-door} ({@code board:lock} of its contact), {@code answer} (ms that a
 * board is waited for), {@code commissioning}.
 */
abstract class LockerProvider extends TableDriver {
  private static final String[] COMMON = {
    "link",
    "baud",
    "flow",
    "compartments",
    "closed-bit",
    "service-door",
    "answer",
    "commissioning",
    "simulated"
  };
  private static final int SHORTEST_ANSWER = 50;
  private static final int LONGEST_ANSWER = 3_000;

  private final String driver;
  private final Standard standard;
  private final String[] own;

  /** What a family has when the device file says nothing. */
  record Standard(int baud, boolean closedBit, Boards boards) {}

  /**
   * A family.
   *
   * @param own keys besides the common ones
   */
  protected LockerProvider(String driver, Standard standard, String... own) {
    this.driver = driver;
    this.standard = standard;
    this.own = own;
  }

  /** What the boards speak. */
  protected abstract BoardProtocol protocol(Settings settings) throws IllegalConfigurationException;

  /** How the boards are numbered. */
  protected Boards boards(Settings settings) throws IllegalConfigurationException {
    return standard.boards();
  }

  /** Whether the compartments have presence sensors. */
  protected boolean presence(Settings settings) throws IllegalConfigurationException {
    return false;
  }

  /** Says what of the line is this bank's, where a family lets others on it. */
  protected void claim(Settings settings, Cabinet cabinet) throws IllegalConfigurationException {
    // the line is this bank's alone
  }

  /** The line to the boards. */
  protected Lines lines(Settings settings, int baud) throws IllegalConfigurationException {
    return Lines.of(settings, baud);
  }

  /** Boards with as many locks as the setting {@code locks} says. */
  static Boards varying(Settings settings, Boards standard, int most)
      throws IllegalConfigurationException {
    return new Boards(
        standard.first(), standard.last(), settings.number("locks", standard.locks(), 1, most));
  }

  @Override
  public final String driver() {
    return driver;
  }

  @Override
  protected final DeviceKind kind() {
    return DeviceKind.LOCKER;
  }

  @Override
  protected final Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown(
        Stream.concat(Arrays.stream(COMMON), Arrays.stream(own)).toArray(String[]::new));
    Lines lines = lines(settings, standard.baud());
    BoardProtocol protocol = protocol(settings);
    boolean simulated = settings.flag("simulated", false);
    boolean commissioning = settings.flag("commissioning", false);
    Cabinet cabinet = cabinet(settings);
    claim(settings, cabinet);
    Lockers lockers = new Lockers(settings.id(), cabinet, simulated, commissioning);
    return clock -> lockers.start(protocol, lines, clock);
  }

  private Cabinet cabinet(Settings settings) throws IllegalConfigurationException {
    Boards boards = boards(settings);
    String closed = standard.closedBit() ? "1" : "0";
    int answer =
        settings.number(
            "answer", (int) Patience.STANDARD.answer().toMillis(), SHORTEST_ANSWER, LONGEST_ANSWER);
    boolean closedBit = settings.choice("closed-bit", closed, "0", "1").equals("1");
    boolean presence = presence(settings);
    Optional<Wiring> wiring = settings.parsed("compartments", text -> Wiring.parse(text, boards));
    Optional<LockAddress> serviceDoor = serviceDoor(settings, boards);
    if (wiring.isPresent() && serviceDoor.filter(wiring.get().locks()::containsValue).isPresent()) {
      throw settings.wrong("service-door", "is the lock of a compartment already");
    }
    return new Cabinet(
        settings.understood(wiring),
        boards,
        closedBit,
        presence,
        serviceDoor,
        Patience.STANDARD.answeredWithin(Duration.ofMillis(answer)));
  }

  private static Optional<LockAddress> serviceDoor(Settings settings, Boards boards)
      throws IllegalConfigurationException {
    Optional<String> text = settings.text("service-door");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Wiring.place(text.get().strip(), boards));
    } catch (IllegalArgumentException e) {
      throw settings.wrong("service-door", String.valueOf(e.getMessage()));
    }
  }
}
