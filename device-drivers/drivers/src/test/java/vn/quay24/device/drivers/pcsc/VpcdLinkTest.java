package vn.quay24.device.drivers.pcsc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.quay24.device.emulator.chip.BankCard;
import vn.quay24.device.emulator.chip.VpcdReader;
import vn.quay24.device.link.CardGoneException;
import vn.quay24.device.link.LinkClosedException;

class VpcdLinkTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final byte[] SELECT = HexFormat.of().parseHex("00a4040c07a0000002471001");

  @Test
  void aReaderAnswersWithAndWithoutACard() throws IOException {
    try (VpcdReader reader =
            VpcdReader.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        VpcdLink link = new VpcdLink(reader.address())) {
      assertFalse(link.cardPresent());
      assertThrows(CardGoneException.class, link::reset);

      reader.lay(new BankCard());

      assertTrue(link.cardPresent());
      assertTrue(link.reset().length > 0);
      assertTrue(link.transmit(SELECT, LIMIT).length >= 2);

      reader.take();

      assertThrows(CardGoneException.class, () -> link.transmit(SELECT, LIMIT));
      link.endSession();
      assertFalse(link.cardPresent());
    }
  }

  @Test
  void lengthsOfTwoBytesAreUnsigned() throws IOException {
    byte[] script = new byte[2 + 0xFFFF];
    script[0] = (byte) 0xFF;
    script[1] = (byte) 0xFF;
    script[2] = 0x3B;
    try (ScriptedReader reader = new ScriptedReader(script);
        VpcdLink link = new VpcdLink(reader.address())) {
      byte[] answer = link.transmit(SELECT, LIMIT);

      assertTrue(answer.length == 0xFFFF && answer[0] == 0x3B);
    }
  }

  @Test
  void anAnswerOfOneByteIsNone() throws IOException {
    try (ScriptedReader reader = new ScriptedReader(new byte[] {0, 1, 0x6F});
        VpcdLink link = new VpcdLink(reader.address())) {
      assertThrows(IOException.class, () -> link.transmit(SELECT, LIMIT));
    }
  }

  @Test
  void aReaderThatHangsUpInTheMiddleIsAway() throws IOException {
    try (ScriptedReader reader = new ScriptedReader(new byte[] {0, 9, 1, 2});
        VpcdLink link = new VpcdLink(reader.address())) {
      assertThrows(LinkClosedException.class, () -> link.transmit(SELECT, LIMIT));
    }
  }

  @Test
  void aLinkIsMadeOfItsAddressOnly() {
    assertTrue(ApduLinks.of("pcsc:ACS ACR1552").get() instanceof PcscLink);
    assertTrue(ApduLinks.of("vpcd:unix:/run/reader.sock").get() instanceof VpcdLink);
    assertTrue(ApduLinks.of("vpcd:tcp:localhost:35963").get() instanceof VpcdLink);
    for (String wrong :
        new String[] {
          "", "pcsc", "vpcd:unix:", "vpcd:tcp:x:99999", "vpcd:tcp:x", "vpcd:unix:here"
        }) {
      assertThrows(IllegalArgumentException.class, () -> ApduLinks.of(wrong), wrong);
    }
  }

  @Test
  void anAnswerCutIntoPiecesIsPutTogether() throws IOException {
    byte[] twice = HexFormat.of().parseHex("0002900000029000");
    try (ScriptedReader reader = new ScriptedReader(twice);
        VpcdLink link = new VpcdLink(reader.address())) {
      assertArrayEquals(new byte[] {(byte) 0x90, 0}, link.transmit(SELECT, LIMIT));
      assertArrayEquals(new byte[] {(byte) 0x90, 0}, link.transmit(SELECT, LIMIT));
    }
  }
}
