package vn.quay24.device.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VpcdReaderTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final LdsImage IMAGE = Specimen.card();
  private static final String SELECT_CARD_ACCESS = "00a4020c02011c";
  private static final String ANSWER_TO_RESET = "3b8880015a0a0102030405065e";

  private final Path folder;
  private final SocketAddress address;
  private final VpcdReader reader;

  VpcdReaderTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    address = UnixDomainSocketAddress.of(folder.resolve("reader"));
    reader = VpcdReader.listen(address);
  }

  @AfterEach
  void pullOut() throws IOException {
    reader.close();
  }

  @Test
  void anEmptyReaderHasNoAnswerToResetAndNoAnswers() throws IOException {
    try (Driver driver = new Driver(address)) {
      assertEquals("", driver.ask("04"));
      assertEquals("", driver.ask(SELECT_CARD_ACCESS));
    }
  }

  @Test
  void aCardLaidDownAnswers() throws IOException {
    reader.lay(new VirtualChip(IMAGE));

    try (Driver driver = new Driver(address)) {
      driver.tell("01");
      assertEquals(ANSWER_TO_RESET, driver.ask("04"));
      assertEquals("9000", driver.ask(SELECT_CARD_ACCESS));
    }
  }

  @Test
  void aCardTakenAwayIsGoneForTheDriverAtOnce() throws IOException {
    reader.lay(new VirtualChip(IMAGE));
    try (Driver driver = new Driver(address)) {
      assertEquals("9000", driver.ask(SELECT_CARD_ACCESS));

      assertTrue(reader.take().isPresent());

      assertEquals("", driver.ask(SELECT_CARD_ACCESS));
      assertEquals("", driver.ask("04"));
      assertTrue(reader.take().isEmpty());
    }
  }

  @Test
  void aResetForgetsTheSelectedFile() throws IOException {
    reader.lay(new VirtualChip(IMAGE));
    try (Driver driver = new Driver(address)) {
      driver.ask(SELECT_CARD_ACCESS);

      driver.tell("02");

      assertEquals("6986", driver.ask("00b0000000"));
    }
  }

  @Test
  void aDriverThatDiesMayComeBack() throws IOException {
    reader.lay(new VirtualChip(IMAGE));
    try (Driver first = new Driver(address)) {
      first.ask(SELECT_CARD_ACCESS);
    }

    try (Driver second = new Driver(address)) {
      second.tell("02");
      assertEquals("9000", second.ask(SELECT_CARD_ACCESS));
    }
  }

  @Test
  void anUnpluggedReaderHangsUpAndComesBackAtTheSamePlace() throws IOException {
    reader.lay(new VirtualChip(IMAGE));
    try (Driver driver = new Driver(address)) {
      driver.ask("04");
      reader.unplug();

      assertThrows(IOException.class, () -> driver.ask("04"));
      assertThrows(IOException.class, () -> new Driver(address));
      assertFalse(reader.plugged());
    }

    reader.plug();

    try (Driver driver = new Driver(address)) {
      assertEquals(ANSWER_TO_RESET, driver.ask("04"));
    }
  }

  @Test
  void aSocketFileLeftByACrashIsReplaced() throws IOException {
    Path left = Files.createFile(folder.resolve("left"));

    try (VpcdReader other = VpcdReader.listen(UnixDomainSocketAddress.of(left));
        Driver driver = new Driver(other.address())) {
      assertEquals("", driver.ask("04"));
      assertEquals("vpcd:unix:" + left, other.link());
    }
  }

  @Test
  void theSameOverTcp() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    try (VpcdReader other = VpcdReader.listen(anyPort);
        Driver driver = new Driver(other.address())) {
      other.lay(new BankCard());
      assertEquals("6a82", driver.ask("00a4040c07a0000002471001"));
      assertTrue(other.link().startsWith("vpcd:tcp:"));
    }
  }

  @Test
  void aCardPulledBeforeAnAnswerLeavesTheField() throws IOException {
    reader.lay(new FaultyCard(new VirtualChip(IMAGE)).pullBeforeAnswer(2));
    try (Driver driver = new Driver(address)) {
      assertEquals("9000", driver.ask(SELECT_CARD_ACCESS));
      assertEquals("", driver.ask("00b0000000"));
      assertEquals("", driver.ask("04"));
      assertTrue(reader.card().isEmpty());
    }
  }

  @Test
  void aSilentCardWakesUpByAReset() throws IOException {
    reader.lay(new FaultyCard(new VirtualChip(IMAGE)).silentFromAnswer(1));
    try (Driver driver = new Driver(address)) {
      driver.tell(SELECT_CARD_ACCESS);
      driver.tell("02");
      assertEquals("9000", driver.ask(SELECT_CARD_ACCESS));
    }
  }

  @Test
  void aFlippedBitIsInThatAnswerOnly() throws IOException {
    reader.lay(new FaultyCard(new VirtualChip(IMAGE)).flipBitInAnswer(2, 0));
    try (Driver driver = new Driver(address)) {
      assertEquals("9000", driver.ask(SELECT_CARD_ACCESS));
      assertEquals("9100", driver.ask(SELECT_CARD_ACCESS));
      assertEquals("9000", driver.ask(SELECT_CARD_ACCESS));
    }
  }

  @Test
  void timeOverTheAirGrowsWithTheBytes() {
    ContactlessTiming slow = new ContactlessTiming(106, Duration.ofMillis(10));

    Duration small = slow.of(10, 10);
    Duration large = slow.of(10, 250);

    // 13 bytes of nine bits each way and a turn-round for each: 10 + 2 * (1.104 + 0.3) ms.
    assertEquals(12.8, small.toNanos() / 1e6, 0.05);
    assertEquals(240 * 9 / 106.0, large.minus(small).toNanos() / 1e6, 0.05);
  }

  /** The driver's side of the framing. */
  private static final class Driver implements AutoCloseable {
    private final SocketChannel channel;

    Driver(SocketAddress address) throws IOException {
      channel = SocketChannel.open(address);
    }

    void tell(String payload) throws IOException {
      byte[] bytes = HEX.parseHex(payload);
      ByteBuffer frame = ByteBuffer.allocate(2 + bytes.length);
      frame.putShort((short) bytes.length).put(bytes).flip();
      channel.write(frame);
    }

    String ask(String payload) throws IOException {
      tell(payload);
      int length = read(2).getShort() & 0xFFFF;
      byte[] answer = read(length).array();
      return HEX.formatHex(answer);
    }

    private ByteBuffer read(int count) throws IOException {
      ByteBuffer buffer = ByteBuffer.allocate(count);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer) < 0) {
          throw new EOFException();
        }
      }
      return buffer.flip();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
