package vn.quay24.device.drivers.pcsc;

import java.nio.ByteBuffer;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** The basic channel of a card. */
final class PcscChannel extends CardChannel {
  private static final int SHORTEST_ANSWER = 2;

  private final PcscCard card;

  PcscChannel(PcscCard card) {
    this.card = card;
  }

  @Override
  public Card getCard() {
    return card;
  }

  @Override
  public int getChannelNumber() {
    return 0;
  }

  /** A card that went away can answer nothing at all, which is no {@link ResponseAPDU}. */
  @Override
  public ResponseAPDU transmit(CommandAPDU command) throws CardException {
    byte[] answer = card.transmit(command.getBytes());
    if (answer.length < SHORTEST_ANSWER) {
      throw new CardException(
          new PcscException(
              "an answer of " + answer.length + " bytes", PcscException.NOT_TRANSACTED));
    }
    return new ResponseAPDU(answer);
  }

  @Override
  public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
    byte[] bytes = new byte[command.remaining()];
    command.get(bytes);
    byte[] answer = transmit(new CommandAPDU(bytes)).getBytes();
    response.put(answer);
    return answer.length;
  }

  @Override
  public void close() throws CardException {
    throw new CardException("the basic channel stays open");
  }
}
