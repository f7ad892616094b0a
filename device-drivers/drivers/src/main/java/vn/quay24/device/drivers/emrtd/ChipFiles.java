package vn.quay24.device.drivers.emrtd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import vn.quay24.device.drivers.emrtd.Conversation.UnprotectedStatusException;

/**
 * Reads files whole and raw (SELECT by id, READ BINARY; ICAO 9303-10 §3.6.3). The first block is
 * asked for at full length, which saves a command for each file; a chip that minds is asked for the
 * header alone.
 */
final class ChipFiles {
  private static final int OK = 0x9000;
  private static final int END_OF_FILE = 0x6282;
  private static final int WRONG_LE = 0x6C;

  private static final int SHORT_ID = 0x80;
  private static final int LARGEST_SHORT_ID = 0x1F;
  private static final int READ_BINARY = 0xB0;
  private static final int READ_BINARY_FAR = 0xB1;
  private static final int LARGEST_NEAR_OFFSET = 0x7FFF;
  private static final int FAR_OVERHEAD = 4;
  private static final int TAG_DATA = 0x53;
  private static final int HEADER = 8;

  private final Conversation conversation;
  private final int block;
  private final boolean careful;

  /**
   * Makes a reader of files.
   *
   * @param block bytes asked for by one command
   * @param careful never asks for more than a file has
   */
  ChipFiles(Conversation conversation, int block, boolean careful) {
    this.conversation = conversation;
    this.block = block;
    this.careful = careful;
  }

  /** Reads a file that the chip must have. */
  byte[] read(ChipFile file) throws IOException, ReadingEndedException, InterruptedException {
    return readIfThere(file)
        .orElseThrow(() -> ReadingEndedException.unreadable("no " + file + " on the chip"));
  }

  /**
   * Reads a file; empty when the chip has none. What cannot be selected may still have a short id
   * (ICAO 9303-10 §3.6.3.2), whatever the chip says to the selection.
   */
  Optional<byte[]> readIfThere(ChipFile file)
      throws IOException, ReadingEndedException, InterruptedException {
    int id = file.id();
    byte[] name = {(byte) (id >> 8), (byte) id};
    try {
      if (conversation.send(new CommandAPDU(0, 0xA4, 0x02, 0x0C, name)).getSW() == OK) {
        return Optional.of(content(file, 0));
      }
      int shortId = SHORT_ID | (id & LARGEST_SHORT_ID);
      return sendFirst(shortId, HEADER).getNr() > 0
          ? Optional.of(content(file, shortId))
          : Optional.empty();
    } catch (UnprotectedStatusException e) {
      throw ReadingEndedException.unreadable(file + ": " + e.getMessage());
    }
  }

  /**
   * The whole file.
   *
   * @param first P1 of the first READ BINARY: 0, or the short id of a file that cannot be selected
   */
  private byte[] content(ChipFile file, int first)
      throws IOException, ReadingEndedException, InterruptedException, UnprotectedStatusException {
    byte[] beginning = beginning(file, first);
    long length =
        Tlv.lengthOf(beginning)
            .orElseThrow(() -> ReadingEndedException.unreadable(file + " has no header"));
    if (length > file.largest()) {
      throw ReadingEndedException.unreadable(file + " claims " + length + " bytes");
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream((int) length);
    content.write(beginning, 0, (int) Math.min(beginning.length, length));
    while (content.size() < length) {
      int wanted = (int) Math.min(block, length - content.size());
      byte[] part = data(file, sendRead(content.size(), wanted));
      content.write(part, 0, Math.min(part.length, wanted));
    }
    return content.toByteArray();
  }

  private byte[] beginning(ChipFile file, int first)
      throws IOException, ReadingEndedException, InterruptedException, UnprotectedStatusException {
    ResponseAPDU answer = sendFirst(first, careful ? HEADER : block);
    if (answer.getSW1() == WRONG_LE && answer.getSW2() != 0) {
      answer = sendFirst(first, answer.getSW2());
    } else if (answer.getSW() != OK && answer.getNr() == 0) {
      answer = sendFirst(first, HEADER);
    }
    return wholeHeader(file, data(file, answer));
  }

  /** A chip may give fewer bytes than it is asked for, be it one. */
  private byte[] wholeHeader(ChipFile file, byte[] first)
      throws IOException, ReadingEndedException, InterruptedException, UnprotectedStatusException {
    byte[] beginning = first;
    while (beginning.length < HEADER && Tlv.lengthOf(beginning).isEmpty()) {
      byte[] more = data(file, sendRead(beginning.length, HEADER - beginning.length));
      byte[] longer = Arrays.copyOf(beginning, beginning.length + more.length);
      System.arraycopy(more, 0, longer, beginning.length, more.length);
      beginning = longer;
    }
    return beginning;
  }

  private ResponseAPDU sendFirst(int first, int wanted)
      throws IOException, ReadingEndedException, InterruptedException, UnprotectedStatusException {
    return conversation.send(new CommandAPDU(0, READ_BINARY, first, 0, wanted));
  }

  private ResponseAPDU sendRead(int offset, int wanted)
      throws IOException, ReadingEndedException, InterruptedException, UnprotectedStatusException {
    if (offset <= LARGEST_NEAR_OFFSET) {
      return conversation.send(new CommandAPDU(0, READ_BINARY, offset >> 8, offset & 0xFF, wanted));
    }
    byte[] far =
        offset > 0xFFFF
            ? new byte[] {0x54, 3, (byte) (offset >> 16), (byte) (offset >> 8), (byte) offset}
            : new byte[] {0x54, 2, (byte) (offset >> 8), (byte) offset};
    ResponseAPDU answer =
        conversation.send(new CommandAPDU(0, READ_BINARY_FAR, 0, 0, far, wanted + FAR_OVERHEAD));
    return unpacked(answer);
  }

  /** Beyond 32,767 the data come inside an object (ISO 7816-4, odd instruction). */
  private static ResponseAPDU unpacked(ResponseAPDU answer) {
    byte[] data =
        Tlv.first(answer.getData())
            .filter(object -> object.tag() == TAG_DATA)
            .map(Tlv::value)
            .orElse(new byte[0]);
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    bare.writeBytes(data);
    bare.write(answer.getSW1());
    bare.write(answer.getSW2());
    return new ResponseAPDU(bare.toByteArray());
  }

  private static byte[] data(ChipFile file, ResponseAPDU answer) throws ReadingEndedException {
    if (answer.getNr() == 0 || (answer.getSW() != OK && answer.getSW() != END_OF_FILE)) {
      throw ReadingEndedException.unreadable(
          String.format(Locale.ROOT, "reading %s: status %04X", file, answer.getSW()));
    }
    return answer.getData();
  }
}
