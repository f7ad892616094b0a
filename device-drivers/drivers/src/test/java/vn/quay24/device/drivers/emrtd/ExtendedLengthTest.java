package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.emulator.chip.ChipTraits;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.VirtualChip;
import vn.quay24.device.link.CardGoneException;

/** Long blocks are used when the chip promises them, and given up when it does not keep to it. */
class ExtendedLengthTest {
  /**
   * EF.CardAccess, five for PACE, the application, two for chip authentication, active
   * authentication; and one for a last block that is asked for in short form and does not fit,
   * protected, into a short answer.
   */
  private static final int ACCESS = 2 + 5 + 1 + 2 + 1 + 1;

  @Test
  void aPromiseIsFoundInTheHistoricalBytes() {
    assertTrue(AnswerToReset.promisesExtendedLength(PromisingCard.PROMISE));
    for (String hex :
        new String[] {"", "3b", "3b8880015a0a0102030405065e", "3b8f8001", "3b808001"}) {
      assertFalse(AnswerToReset.promisesExtendedLength(HexFormat.of().parseHex(hex)), hex);
    }
  }

  @Test
  void longBlocksTakeFewCommands() throws Exception {
    MemoryLink link = new MemoryLink(promising(ChipTraits.CITIZEN_CARD));

    assertTrue(read(link) instanceof CardOutcome.Read);
    assertTrue(link.commands() <= budget(1000), link.commands() + " commands");
    assertEquals(1, link.resets());
  }

  @Test
  void shortBlocksStayWithinTheirBudget() throws Exception {
    MemoryLink link = new MemoryLink(new VirtualChip(Office.good()));

    assertTrue(read(link) instanceof CardOutcome.Read);
    assertTrue(link.commands() <= budget(223), link.commands() + " commands");
  }

  @Test
  void aChipThatPromisedTooMuchIsReadInANewSession() throws Exception {
    MemoryLink link = new MemoryLink(promising(ChipTraits.SHORT_COMMANDS));

    assertTrue(read(link) instanceof CardOutcome.Read);
    assertEquals(2, link.resets());
  }

  @ParameterizedTest
  @ValueSource(strings = {"6700", "6c00", "6c08", "6f00", "6881", "6d00", ""})
  void howeverAReaderFailsAtLongCommandsTheCardIsReadInShortOnes(String status) throws Exception {
    ContactlessCard shortOnly =
        new NoLongCommands(
            PromisingCard.of(new VirtualChip(Office.light())), HexFormat.of().parseHex(status));
    MemoryLink link = new MemoryLink(shortOnly);

    CardOutcome outcome = read(link);

    assertEquals(new Verdict.Genuine(), Readings.verdictOf(outcome));
    assertEquals(2, link.resets());
  }

  /** Answers every command of extended length alike, or not at all when there is no answer. */
  private record NoLongCommands(ContactlessCard card, byte[] answer) implements ContactlessCard {
    private static final int LENGTH = 4;

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
      boolean extended = command.length > LENGTH + 1 && command[LENGTH] == 0;
      if (!extended) {
        return card.exchange(command);
      }
      return answer.length == 0 ? Optional.empty() : Optional.of(answer.clone());
    }
  }

  /** One SELECT for each file, as many blocks as it has, and what access control takes. */
  private static int budget(int block) {
    int blocks =
        Stream.of(LdsFile.SOD, LdsFile.DG1, LdsFile.DG2, LdsFile.DG13, LdsFile.DG14, LdsFile.DG15)
            .mapToInt(file -> Office.good().file(file).orElseThrow().length)
            .map(length -> 1 + Math.ceilDiv(length, block))
            .sum();
    return blocks + ACCESS;
  }

  private static CardOutcome read(MemoryLink link) throws Exception {
    return new ChipReader(Office.TRUST, Office.CLOCK)
        .read(link, Office.CAN, _ -> {}, Deadline.in(Readings.LIMIT));
  }

  private static ContactlessCard promising(ChipTraits traits) {
    return PromisingCard.of(new VirtualChip(Office.good(), traits));
  }
}
