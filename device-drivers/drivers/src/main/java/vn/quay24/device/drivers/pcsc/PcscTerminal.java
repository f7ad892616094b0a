package vn.quay24.device.drivers.pcsc;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;

/** One reader. Connects in shared mode; the caller locks with {@link Card#beginExclusive()}. */
final class PcscTerminal extends CardTerminal {
  private static final long SHARE_SHARED = 2;
  private static final long PROTOCOL_T0 = 1;
  private static final long PROTOCOL_T1 = 2;

  private final PcscContext context;
  private final String name;

  PcscTerminal(PcscContext context, String name) {
    this.context = context;
    this.name = name;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Card connect(String protocol) throws CardException {
    long protocols =
        switch (protocol) {
          case "T=0" -> PROTOCOL_T0;
          case "T=1" -> PROTOCOL_T1;
          case "*" -> PROTOCOL_T0 | PROTOCOL_T1;
          default -> throw new IllegalArgumentException("protocol " + protocol);
        };
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment card = arena.allocate(JAVA_LONG);
      MemorySegment active = arena.allocate(JAVA_LONG);
      context.check(
          "SCardConnect",
          context
              .library()
              .connect()
              .call(
                  context.handle(),
                  arena.allocateFrom(name),
                  SHARE_SHARED,
                  protocols,
                  card,
                  active));
      return PcscCard.connected(context, card.get(JAVA_LONG, 0), active.get(JAVA_LONG, 0));
    } catch (PcscException e) {
      throw e.cardGone() ? new CardNotPresentException(e) : new CardException(e);
    }
  }

  @Override
  public boolean isCardPresent() throws CardException {
    return present(PcscContext.STATE_UNAWARE, 0);
  }

  @Override
  public boolean waitForCardPresent(long timeoutMillis) throws CardException {
    return waitFor(true, timeoutMillis);
  }

  @Override
  public boolean waitForCardAbsent(long timeoutMillis) throws CardException {
    return waitFor(false, timeoutMillis);
  }

  private boolean waitFor(boolean wanted, long timeoutMillis) throws CardException {
    if (timeoutMillis <= 0) {
      throw new IllegalArgumentException("a wait has a limit");
    }
    long end = System.nanoTime() + timeoutMillis * 1_000_000;
    while (true) {
      long state = state(PcscContext.STATE_UNAWARE, 0);
      long left = (end - System.nanoTime()) / 1_000_000;
      if (((state & PcscContext.STATE_PRESENT) != 0) == wanted) {
        return true;
      }
      if (left <= 0) {
        return false;
      }
      state(state, left);
    }
  }

  private boolean present(long known, long timeoutMillis) throws CardException {
    long state = state(known, timeoutMillis);
    if ((state & PcscContext.STATE_EXCLUSIVE) != 0) {
      throw new CardException(PcscException.heldByAnother());
    }
    return (state & PcscContext.STATE_PRESENT) != 0;
  }

  private long state(long known, long timeoutMillis) throws CardException {
    try {
      return context.stateOf(name, known, timeoutMillis);
    } catch (PcscException e) {
      throw new CardException(e);
    }
  }
}
