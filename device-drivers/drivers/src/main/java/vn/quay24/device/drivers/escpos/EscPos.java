package vn.quay24.device.drivers.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The few commands of Epson's ESC/POS reference that the driver needs. */
final class EscPos {
  /** A picture is sent in bands of so many rows, so that a job can be stopped between two. */
  static final int BAND_ROWS = 64;

  /** And of at most so many bytes, for printers with little room. */
  static final int BAND_BYTES = 1_024;

  private static final byte ESC = 0x1B;
  private static final byte GS = 0x1D;
  private static final byte FS = 0x1C;
  private static final byte DLE = 0x10;
  private static final int RASTER_HEAD = 8; // bytes before the dots
  private static final int MOST_WIDTH_BYTES = 80;
  private static final int MOST_BAND_ROWS = 128;

  /** Of version 40 with level M in byte mode (ISO/IEC 18004 table 7). */
  static final int MOST_QR_BYTES = 2_331;

  private static final byte QR = 49;
  private static final byte DOUBLED = 3; // in width and height
  private static final byte LEFT = 0;
  private static final byte CENTRED = 1;
  private static final byte MARGIN_AFTER_CUTTER = 16; // dots

  private EscPos() {}

  /** {@code ESC @}, {@code FS .} (no Chinese characters), {@code GS a}: tell every change. */
  static byte[] begin() {
    return new byte[] {ESC, '@', FS, '.', GS, 'a', (byte) 0xFF};
  }

  /** {@code GS V B}: feed what was printed past the cutter, and cut but for one point. */
  static byte[] cut() {
    return new byte[] {GS, 'V', 0x42, MARGIN_AFTER_CUTTER};
  }

  /** {@code GS r 1}: say when everything before this is done. Not answered while offline. */
  static byte[] report() {
    return new byte[] {GS, 'r', 1};
  }

  /** {@code DLE EOT n}: answered at once. */
  static byte[] ask(int what) {
    return new byte[] {DLE, 0x04, (byte) what};
  }

  /** How often the bytes of a question stand in an order by chance; many printers answer those. */
  static int questionsIn(byte[] order) {
    int questions = 0;
    for (int i = 0; i + 2 < order.length; i++) {
      boolean asks = order[i] == DLE && order[i + 1] == 0x04;
      questions += asks && order[i + 2] >= 1 && order[i + 2] <= 4 ? 1 : 0;
    }
    return questions;
  }

  /** {@code DLE ENQ 2}: the cause of an error is gone, go on without the rest of the old job. */
  static byte[] recover() {
    return new byte[] {DLE, 0x05, 2};
  }

  /** {@code DLE DC4 8}: forget what was received and not yet printed, even if half a command. */
  static byte[] forget() {
    return new byte[] {DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};
  }

  /**
   * Blank dots: as many as a picture that was cut off can still wait for, of an older kiosk, too.
   */
  static byte[] restOfBand() {
    return new byte[RASTER_HEAD + MOST_BAND_ROWS * MOST_WIDTH_BYTES];
  }

  /** How many rows of dots an order of a slip brings onto paper; of a code nobody knows exactly. */
  static int rows(byte[] order) {
    if (order.length > RASTER_HEAD && order[0] == GS && order[1] == 'v') {
      int rows = (order[6] & 0xFF) | (order[7] & 0xFF) << 8;
      return order[3] == DOUBLED ? 2 * rows : rows;
    }
    boolean code = order.length > RASTER_HEAD && order[0] == ESC && order[1] == 'a';
    return code ? BAND_ROWS : 0;
  }

  /**
   * {@code GS v 0} for each band, in its place by {@code ESC a}. Only what bears ink goes over the
   * line: blank paper costs next to nothing, and is left where the line before it stood.
   */
  static List<byte[]> picture(Bitmap bitmap) {
    List<byte[]> commands = new ArrayList<>();
    boolean centred = false;
    for (Band band : new BandCutter(bitmap).cut(BAND_ROWS)) {
      if (band.centred() != centred && !band.blank()) {
        centred = band.centred();
        commands.add(align(centred));
      }
      commands.add(raster(band));
    }
    if (centred) {
      commands.add(align(false));
    }
    return commands;
  }

  private static byte[] align(boolean centred) {
    return new byte[] {ESC, 'a', centred ? CENTRED : LEFT};
  }

  private static byte[] raster(Band band) {
    int width = band.widthBytes();
    int rows = band.rows();
    byte[] head = {
      GS, 'v', '0', band.doubled() ? DOUBLED : 0, (byte) width, 0, (byte) rows, (byte) (rows >> 8)
    };
    byte[] command = Arrays.copyOf(head, head.length + band.dots().length);
    System.arraycopy(band.dots(), 0, command, head.length, band.dots().length);
    return command;
  }

  /**
   * {@code GS ( k}: a QR code of model 2, error correction M, drawn by the printer and centred,
   * with its quiet zone of four modules below.
   *
   * @param content at most {@value #MOST_QR_BYTES} bytes in UTF-8
   * @param module side of a module in dots, 1 to 16
   */
  static byte[] qr(String content, int module) {
    byte[] data = content.getBytes(StandardCharsets.UTF_8);
    if (data.length > MOST_QR_BYTES) {
      throw new IllegalArgumentException("no QR code holds " + data.length + " bytes");
    }
    int stored = data.length + 3;
    ByteArrayOutputStream commands = new ByteArrayOutputStream(data.length + 48);
    commands.writeBytes(new byte[] {ESC, 'a', CENTRED});
    commands.writeBytes(new byte[] {GS, '(', 'k', 4, 0, QR, 'A', '2', 0});
    commands.writeBytes(new byte[] {GS, '(', 'k', 3, 0, QR, 'C', (byte) module});
    commands.writeBytes(new byte[] {GS, '(', 'k', 3, 0, QR, 'E', '1'});
    commands.writeBytes(
        new byte[] {GS, '(', 'k', (byte) stored, (byte) (stored >> 8), QR, 'P', '0'});
    commands.writeBytes(data);
    commands.writeBytes(new byte[] {GS, '(', 'k', 3, 0, QR, 'Q', '0'});
    commands.writeBytes(new byte[] {ESC, 'J', (byte) (4 * module), ESC, 'a', LEFT});
    return commands.toByteArray();
  }
}
