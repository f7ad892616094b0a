package vn.quay24.device.emulator.chip;

import java.util.HexFormat;
import java.util.Optional;

/** A contactless bank card: answers, but it is no eMRTD and knows none of its files. */
public final class BankCard implements ContactlessCard {
  private static final byte[] ANSWER_TO_RESET =
      HexFormat.of().parseHex("3b8f8001804f0ca000000306030001000000006a");
  private static final int SELECT = 0xA4;

  @Override
  public byte[] answerToReset() {
    return ANSWER_TO_RESET.clone();
  }

  @Override
  public void reset() {
    // holds no session
  }

  @Override
  public Optional<byte[]> exchange(byte[] command) {
    if (command.length < 4) {
      return Optional.of(StatusWord.WRONG_LENGTH.bytes());
    }
    boolean select = (command[1] & 0xFF) == SELECT;
    StatusWord answer = select ? StatusWord.FILE_NOT_FOUND : StatusWord.INSTRUCTION_UNKNOWN;
    return Optional.of(answer.bytes());
  }
}
