package vn.quay24.device.drivers.pcsc;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;

/** A connected card. Its handle dies with the connection to the daemon that gave it. */
final class PcscCard extends Card {
  private static final long LEAVE_CARD = 0;
  private static final long RESET_CARD = 1;
  private static final int MAX_ATR = 33;

  /** {@code SCARD_IO_REQUEST}: protocol and its own length. */
  private static final long IO_REQUEST_LENGTH = 16;

  /** An extended answer: 65,536 bytes and the status word. */
  private static final int MAX_ANSWER = 65_538;

  private final PcscContext context;
  private final int generation;
  private final long handle;
  private final long protocol;
  private final ATR atr;
  private boolean connected = true;

  private PcscCard(PcscContext context, long handle, long protocol, byte[] atr) {
    this.context = context;
    this.generation = context.generation();
    this.handle = handle;
    this.protocol = protocol;
    this.atr = new ATR(atr);
  }

  static PcscCard connected(PcscContext context, long handle, long protocol) throws PcscException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment atr = arena.allocate(MAX_ATR);
      MemorySegment length = arena.allocate(JAVA_LONG);
      length.set(JAVA_LONG, 0, MAX_ATR);
      MemorySegment nameLength = arena.allocate(JAVA_LONG);
      MemorySegment state = arena.allocate(JAVA_LONG);
      MemorySegment active = arena.allocate(JAVA_LONG);
      long result =
          context
              .library()
              .status()
              .call(handle, MemorySegment.NULL, nameLength, state, active, atr, length);
      if ((int) result != 0) {
        context.library().disconnect().call(handle, RESET_CARD);
      }
      context.check("SCardStatus", result);
      byte[] bytes = atr.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
      return new PcscCard(context, handle, protocol, bytes);
    }
  }

  @Override
  public ATR getATR() {
    return atr;
  }

  @Override
  public String getProtocol() {
    return protocol == 1 ? "T=0" : "T=1";
  }

  @Override
  public CardChannel getBasicChannel() {
    return new PcscChannel(this);
  }

  @Override
  public CardChannel openLogicalChannel() throws CardException {
    throw new CardException("one channel is enough for an eMRTD");
  }

  @Override
  public void beginExclusive() throws CardException {
    check("SCardBeginTransaction", context.library().beginTransaction().call(usable()));
  }

  @Override
  public void endExclusive() throws CardException {
    check("SCardEndTransaction", context.library().endTransaction().call(usable(), LEAVE_CARD));
  }

  @Override
  public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
    throw new CardException("the driver sends no control commands");
  }

  /** Sends the bytes as they are: no GET RESPONSE, no corrected Le (both would spoil a MAC). */
  byte[] transmit(byte[] command) throws CardException {
    long card = usable();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment request = arena.allocate(IO_REQUEST_LENGTH, 8);
      request.set(JAVA_LONG, 0, protocol);
      request.set(JAVA_LONG, 8, IO_REQUEST_LENGTH);
      MemorySegment answer = arena.allocate(MAX_ANSWER);
      MemorySegment length = arena.allocate(JAVA_LONG);
      length.set(JAVA_LONG, 0, MAX_ANSWER);
      check(
          "SCardTransmit",
          context
              .library()
              .transmit()
              .call(
                  card,
                  request,
                  arena.allocateFrom(JAVA_BYTE, command),
                  command.length,
                  MemorySegment.NULL,
                  answer,
                  length));
      return answer.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
    }
  }

  @Override
  public void disconnect(boolean reset) throws CardException {
    if (connected && generation == context.generation()) {
      connected = false;
      check(
          "SCardDisconnect",
          context.library().disconnect().call(handle, reset ? RESET_CARD : LEAVE_CARD));
    }
  }

  private long usable() throws CardException {
    if (!connected || generation != context.generation()) {
      throw new CardException(new PcscException("card", PcscException.INVALID_HANDLE));
    }
    return handle;
  }

  private void check(String call, long result) throws CardException {
    try {
      context.check(call, result);
    } catch (PcscException e) {
      throw new CardException(e);
    }
  }
}
