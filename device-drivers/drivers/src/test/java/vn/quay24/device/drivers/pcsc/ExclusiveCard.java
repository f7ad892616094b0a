package vn.quay24.device.drivers.pcsc;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A card that another context of pcscd has connected for itself alone, as another program may. */
public final class ExclusiveCard implements AutoCloseable {
  private static final long SHARE_EXCLUSIVE = 1;
  private static final long ANY_PROTOCOL = 3;
  private static final long RESET = 1;

  private final PcscContext context;
  private final long card;

  private ExclusiveCard(PcscContext context, long card) {
    this.context = context;
    this.card = card;
  }

  /** Connects the card that lies on the reader. */
  public static ExclusiveCard connect(String reader) throws Exception {
    PcscContext context = new PcscContext(PcscLibrary.load());
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment card = arena.allocate(JAVA_LONG);
      MemorySegment protocol = arena.allocate(JAVA_LONG);
      MemorySegment name = arena.allocateFrom(reader);
      context.check(
          "SCardConnect",
          context
              .library()
              .connect()
              .call(context.handle(), name, SHARE_EXCLUSIVE, ANY_PROTOCOL, card, protocol));
      return new ExclusiveCard(context, card.get(JAVA_LONG, 0));
    }
  }

  @Override
  public void close() {
    context.library().disconnect().call(card, RESET);
    context.release();
  }
}
