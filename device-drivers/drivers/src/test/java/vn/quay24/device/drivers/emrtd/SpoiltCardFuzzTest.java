package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;
import vn.quay24.device.link.CardGoneException;

/** A good chip behind a bad antenna: its answers are spoilt as the fuzzer says. */
class SpoiltCardFuzzTest {
  private static final LdsImage OLD = Office.light().without(LdsFile.CARD_ACCESS);

  @FuzzTest
  void spoiltAnswersNeverChangeWhatIsRead(FuzzedDataProvider spoiler)
      throws IOException, InterruptedException {
    CardOutcome outcome = Readings.of(new Antenna(new VirtualChip(OLD), spoiler), Office.MRZ);

    if (outcome instanceof CardOutcome.Read(var reading)
        && !(reading.verdict() instanceof Verdict.Refused)) {
      assertEquals(Office.CITIZEN.number(), reading.holder().number());
      assertEquals(Office.CITIZEN.residence(), reading.holder().residence());
      assertArrayEquals(Faces.jpeg(16), reading.portrait().orElseThrow());
      assertTrue(!reading.chipKeyProven() || reading.chipKey().isPresent());
    }
  }

  private record Antenna(ContactlessCard card, FuzzedDataProvider spoiler)
      implements ContactlessCard {
    @Override
    public byte[] answerToReset() {
      return card.answerToReset();
    }

    @Override
    public void reset() {
      card.reset();
    }

    @Override
    public Optional<byte[]> exchange(byte[] command) throws CardGoneException {
      byte[] answer = card.exchange(command).orElseThrow();
      return switch (spoiler.remainingBytes() == 0 ? 0 : spoiler.consumeInt(0, 20)) {
        case 1 -> Optional.of(flipped(answer));
        case 2 -> Optional.of(Arrays.copyOfRange(answer, answer.length - 2, answer.length));
        case 3 -> Optional.of(cut(answer));
        case 4 -> Optional.of(Bytes.join(spoiler.consumeBytes(40), new byte[] {(byte) 0x90, 0}));
        case 5 -> Optional.of(new byte[] {spoiler.consumeByte(), spoiler.consumeByte()});
        case 6 -> Optional.empty();
        default -> Optional.of(answer);
      };
    }

    private byte[] flipped(byte[] answer) {
      byte[] changed = answer.clone();
      changed[spoiler.consumeInt(0, answer.length - 1)] ^= (byte) (1 << spoiler.consumeInt(0, 7));
      return changed;
    }

    private byte[] cut(byte[] answer) {
      return Arrays.copyOf(answer, spoiler.consumeInt(2, answer.length));
    }
  }
}
