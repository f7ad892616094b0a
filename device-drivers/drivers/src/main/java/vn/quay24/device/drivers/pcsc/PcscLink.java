package vn.quay24.device.drivers.pcsc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.drivers.pcsc.NativeCalls.CardFailure;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.link.CardGoneException;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * A reader behind pcscd. Finds its reader by name again for each session, so neither a restarted
 * daemon nor a re-plugged reader matters. A session starts and ends with a reset card: a card that
 * keeps its secure messaging would refuse the next reading.
 */
public final class PcscLink implements ApduLink {
  private static final Logger LOG = System.getLogger(PcscLink.class.getName());
  private static final Duration SERVICE_LIMIT = Duration.ofSeconds(5);

  /** pcscd notices a card's leaving within half a second. */
  private static final Duration REMOVAL_NOTICED = Duration.ofMillis(1500);

  private final String reader;
  private final NativeCalls calls;
  private volatile @Nullable PcscTerminals terminals;
  private volatile @Nullable Card card;

  /**
   * Makes the link; touches nothing yet.
   *
   * @param reader the reader's name or its beginning; empty for the first reader
   */
  public PcscLink(String reader) {
    this.reader = reader.toLowerCase(Locale.ROOT);
    this.calls = new NativeCalls(reader.isEmpty() ? "first" : reader);
  }

  @Override
  public boolean cardPresent() throws IOException {
    try {
      return call("looking for a card", SERVICE_LIMIT, in -> terminal(in).isCardPresent());
    } catch (CardFailure e) {
      throw e.code().cardHeld() ? held(e.code()) : away(e.code());
    }
  }

  @Override
  public byte[] reset() throws IOException {
    endSession();
    try {
      Card connected = call("connecting the card", SERVICE_LIMIT, this::connect);
      card = connected;
      return connected.getATR().getBytes();
    } catch (CardFailure e) {
      throw meaningOf(e.code());
    }
  }

  private Card connect(PcscTerminals in) throws IOException, CardException {
    Card connected = terminal(in).connect("*");
    try {
      connected.beginExclusive();
      return connected;
    } catch (CardException e) {
      connected.disconnect(true); // or its handle stays with the context for ever
      throw e;
    }
  }

  @Override
  public byte[] transmit(byte[] command, Duration limit) throws IOException {
    Card connected = card;
    if (connected == null) {
      throw new IOException("no session with a card");
    }
    CommandAPDU apdu = new CommandAPDU(command);
    try {
      return call("an answer", limit, _ -> connected.getBasicChannel().transmit(apdu).getBytes());
    } catch (CardFailure e) {
      throw meaningOf(e.code());
    }
  }

  private <T> T call(String what, Duration limit, TerminalCall<T> call)
      throws IOException, CardFailure {
    PcscTerminals used = terminals();
    try {
      return calls.call(what, limit, () -> call.on(used), used::release);
    } catch (LinkTimeoutException | InterruptedIOException e) {
      terminals = null;
      card = null;
      throw e;
    }
  }

  private PcscTerminals terminals() throws CardFailure {
    PcscTerminals known = terminals;
    if (known == null) {
      try {
        known = PcscProvider.terminals();
      } catch (PcscException e) {
        throw new CardFailure(e);
      }
      terminals = known;
    }
    return known;
  }

  /** Tells a card that left from a card that failed and from a daemon that is gone. */
  private IOException meaningOf(PcscException code) throws IOException {
    if (code.contextLost() || code.readerGone()) {
      return away(code);
    }
    if (code.cardHeld()) {
      return held(code);
    }
    if (code.cardGone() || removalNoticed()) {
      return with(new CardGoneException("the card left"), code);
    }
    return new IOException("the exchange failed", code);
  }

  private boolean removalNoticed() throws IOException {
    try {
      return call(
          "watching the card leave",
          SERVICE_LIMIT,
          in -> terminal(in).waitForCardAbsent(REMOVAL_NOTICED.toMillis()));
    } catch (CardFailure e) {
      throw away(e.code());
    }
  }

  private static IOException held(PcscException code) {
    return with(
        new RefusedException("link", Withheld.Reason.BUSY, "another program holds the card"), code);
  }

  private IOException away(PcscException code) {
    card = null;
    return with(new LinkClosedException("the reader is away"), code);
  }

  private static IOException with(IOException failure, PcscException cause) {
    failure.initCause(cause);
    return failure;
  }

  /** Runs on the calls' thread. */
  private CardTerminal terminal(PcscTerminals in) throws IOException, CardException {
    for (CardTerminal terminal : in.list()) {
      if (terminal.getName().toLowerCase(Locale.ROOT).startsWith(reader)) {
        return terminal;
      }
    }
    throw new LinkClosedException("no reader whose name begins with the configured one");
  }

  @Override
  public void endSession() {
    Card connected = card;
    card = null;
    if (connected == null) {
      return;
    }
    try {
      call("resetting the card", SERVICE_LIMIT, _ -> disconnect(connected));
    } catch (CardFailure | IOException e) {
      LOG.log(Level.DEBUG, "the card was gone at the end of the session", e);
    }
  }

  private static boolean disconnect(Card connected) throws CardException {
    connected.disconnect(true);
    return true;
  }

  /** Does not wait: the calls' thread lets go of the card after the call at hand. */
  @Override
  public void close() {
    PcscTerminals known = terminals;
    terminals = null;
    card = null;
    calls.close(known == null ? () -> {} : known::release);
  }

  /** Something done with the terminals, on the calls' thread. */
  @FunctionalInterface
  private interface TerminalCall<T> {
    T on(PcscTerminals terminals) throws IOException, CardException;
  }
}
