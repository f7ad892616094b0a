package vn.quay24.device.emulator.chip;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chip's file system as SELECT and READ BINARY see it (ISO 7816-4 §7.1, §7.2; ICAO 9303-10 §3).
 * One thread at a time.
 */
final class CardFiles {
  private static final byte[] APPLET = {(byte) 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
  private static final int MASTER_FILE = 0x3F00;
  private static final int BY_FILE_ID = 0;
  private static final int BY_FILE_UNDER_CURRENT = 2;
  private static final int BY_NAME = 4;
  private static final int DISCRETIONARY_DATA = 0x53;

  /** Fewer bytes than the header of a file. */
  private static final int SIP = 3;

  private final LdsImage image;
  private final ChipTraits.Reading reading;
  private boolean appletSelected;
  private @Nullable LdsFile current;

  CardFiles(LdsImage image, ChipTraits.Reading reading) {
    this.image = image;
    this.reading = reading;
  }

  ResponseApdu select(CommandApdu command) throws Refusal {
    boolean quiet = (command.p2() & 0x0C) == 0x0C;
    byte[] data = command.data();
    return switch (command.p1()) {
      case BY_NAME -> selectApplet(data, quiet);
      case BY_FILE_ID, BY_FILE_UNDER_CURRENT -> {
        if (command.p1() == BY_FILE_ID && (data.length == 0 || number(data) == MASTER_FILE)) {
          // The Vietnamese card does not know SELECT MF.
          throw new Refusal(StatusWord.INSTRUCTION_UNKNOWN);
        }
        if (data.length != 2) {
          throw new Refusal(StatusWord.WRONG_LENGTH);
        }
        if (reading == ChipTraits.Reading.SHORT_IDS_ONLY) {
          throw new Refusal(StatusWord.WRONG_PARAMETERS);
        }
        if (reading == ChipTraits.Reading.HIDES_FROM_SELECT) {
          throw new Refusal(StatusWord.FILE_NOT_FOUND);
        }
        yield selectFile(number(data), quiet);
      }
      default -> throw new Refusal(StatusWord.WRONG_PARAMETERS);
    };
  }

  private ResponseApdu selectApplet(byte[] name, boolean quiet) throws Refusal {
    if (!Arrays.equals(name, APPLET)) {
      throw new Refusal(StatusWord.FILE_NOT_FOUND);
    }
    appletSelected = true;
    current = null;
    return ResponseApdu.of(quiet ? new byte[0] : Tlv.of(0x6F, Tlv.of(0x84, APPLET)));
  }

  private ResponseApdu selectFile(int fileId, boolean quiet) throws Refusal {
    current = existing(withId(fileId));
    byte[] id = {(byte) (fileId >> 8), (byte) fileId};
    int length = content(current).length;
    byte[] size = {(byte) (length >> 8), (byte) length};
    return ResponseApdu.of(
        quiet ? new byte[0] : Tlv.of(0x62, Tlv.of(0x80, size), Tlv.of(0x83, id)));
  }

  /** READ BINARY with even instruction: offset in P1-P2, or short file id in P1. */
  ResponseApdu read(CommandApdu command, boolean open, int capacity) throws Refusal {
    if ((command.p1() & 0x80) != 0) {
      current = existing(withShortId(command.p1() & 0x1F));
      return read(command.p2(), command, open, capacity);
    }
    return read(command.p1p2(), command, open, capacity);
  }

  /** READ BINARY with odd instruction: file in P1-P2, offset in DO 54, content in DO 53. */
  ResponseApdu readOdd(CommandApdu command, boolean open, int capacity) throws Refusal {
    int file = command.p1p2();
    if (file != 0) {
      current = existing(file <= 0x1F ? withShortId(file) : withId(file));
    }
    byte[] offset = Tlv.require(Tlv.parse(command.data()), 0x54);
    if (offset.length == 0 || offset.length > 3) {
      throw new Refusal(StatusWord.WRONG_DATA);
    }
    int header = 4;
    ResponseApdu plain = read(number(offset), command, open, Math.max(1, capacity - header));
    return new ResponseApdu(Tlv.of(DISCRETIONARY_DATA, plain.data()), plain.status());
  }

  private ResponseApdu read(int offset, CommandApdu command, boolean open, int capacity)
      throws Refusal {
    if (current == null) {
      throw new Refusal(StatusWord.NO_CURRENT_FILE);
    }
    if (current != LdsFile.CARD_ACCESS
        && (!open || current.needsTerminalAuthentication() || withheld(current))) {
      throw new Refusal(StatusWord.ACCESS_REFUSED);
    }
    byte[] content = content(current);
    if (command.ne() == 0) {
      throw new Refusal(StatusWord.WRONG_LENGTH);
    }
    if (offset >= content.length) {
      throw new Refusal(StatusWord.WRONG_OFFSET);
    }
    boolean whatThereIs =
        command.ne() == CommandApdu.SHORT_MAXIMUM || command.ne() == CommandApdu.EXTENDED_MAXIMUM;
    int most = reading == ChipTraits.Reading.SIPS ? SIP : capacity;
    int end = Math.min(content.length, offset + Math.min(command.ne(), most));
    boolean beyondTheEnd = !whatThereIs && offset + command.ne() > content.length;
    return new ResponseApdu(
        Bytes.slice(content, offset, end), beyondTheEnd ? endOfFile() : StatusWord.OK);
  }

  private boolean withheld(LdsFile file) {
    return file == LdsFile.CARD_SECURITY && reading == ChipTraits.Reading.WITHHOLDS_CARD_SECURITY;
  }

  private StatusWord endOfFile() throws Refusal {
    return switch (reading) {
      case WARNS, SHORT_IDS_ONLY, HIDES_FROM_SELECT, SIPS, WITHHOLDS_CARD_SECURITY ->
          StatusWord.END_OF_FILE;
      case SHORTENS -> StatusWord.OK;
      case REFUSES, BREAKS_OFF -> throw new Refusal(StatusWord.WRONG_OFFSET);
    };
  }

  private LdsFile existing(Optional<LdsFile> file) throws Refusal {
    return file.filter(found -> image.file(found).isPresent())
        .orElseThrow(() -> new Refusal(StatusWord.FILE_NOT_FOUND));
  }

  private byte[] content(LdsFile file) throws Refusal {
    return image.file(file).orElseThrow(() -> new Refusal(StatusWord.FILE_NOT_FOUND));
  }

  private Optional<LdsFile> withShortId(int shortId) {
    return withId(0x0100 | shortId);
  }

  private Optional<LdsFile> withId(int fileId) {
    return LdsFile.withId(fileId, !appletSelected);
  }

  private static int number(byte[] bytes) {
    int number = 0;
    for (byte b : bytes) {
      number = (number << 8) | (b & 0xFF);
    }
    return number;
  }
}
