package vn.quay24.device.drivers.pcsc;

import java.util.ArrayList;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/** The readers that pcscd knows. */
final class PcscTerminals extends CardTerminals {
  private final PcscContext context;

  PcscTerminals(PcscContext context) {
    this.context = context;
  }

  @Override
  public List<CardTerminal> list(State state) throws CardException {
    List<CardTerminal> found = new ArrayList<>();
    for (String name : readers()) {
      PcscTerminal terminal = new PcscTerminal(context, name);
      boolean wanted =
          switch (state) {
            case ALL -> true;
            case CARD_PRESENT, CARD_INSERTION -> terminal.isCardPresent();
            case CARD_ABSENT, CARD_REMOVAL -> !terminal.isCardPresent();
          };
      if (wanted) {
        found.add(terminal);
      }
    }
    return List.copyOf(found);
  }

  /** Asks twice: the first question is the one that finds out that the daemon was restarted. */
  private List<String> readers() throws CardException {
    try {
      return context.readers();
    } catch (PcscException e) {
      if (!e.contextLost()) {
        throw new CardException(e);
      }
    }
    try {
      return context.readers();
    } catch (PcscException e) {
      throw new CardException(e);
    }
  }

  /** Gives up the connection to the daemon, and with it every card connected through it. */
  void release() {
    context.release();
  }

  @Override
  public boolean waitForChange(long timeoutMillis) {
    throw new UnsupportedOperationException("wait on one terminal instead");
  }
}
