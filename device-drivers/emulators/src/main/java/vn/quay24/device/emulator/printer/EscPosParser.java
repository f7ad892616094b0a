package vn.quay24.device.emulator.printer;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Cuts a stream of ESC/POS (Epson's command reference for TM printers) into commands. Bytes come in
 * pieces of any size. Anything outside the manual becomes {@link PrinterCommand.Unknown} and costs
 * one byte, so that parsing always ends.
 */
final class EscPosParser {
  static final int MOST_ROWS = 2_303; // GS v 0: yL + yH * 256 at most so
  static final int LINE_DOTS = 30; // 1/6 inch at 203 dpi is 33.9; ESC 2 sets 30 on 203 dpi heads
  private static final int ESC = 0x1B;
  private static final int FS = 0x1C;
  private static final int GS = 0x1D;
  private static final int DLE = 0x10;
  private static final int QR = 49;

  private final int mostWidthBytes;
  private byte[] waiting = new byte[0];
  private int at;

  EscPosParser(int mostWidthBytes) {
    this.mostWidthBytes = mostWidthBytes;
  }

  void accept(byte[] bytes) {
    byte[] joined = Arrays.copyOfRange(waiting, at, waiting.length + bytes.length);
    System.arraycopy(bytes, 0, joined, waiting.length - at, bytes.length);
    waiting = joined;
    at = 0;
  }

  /** Forgets what is not yet a whole command. */
  void clear() {
    waiting = new byte[0];
    at = 0;
  }

  /** The next whole command, if there is one. */
  Optional<PrinterCommand> next() {
    if (at >= waiting.length) {
      return Optional.empty();
    }
    int first = waiting[at] & 0xFF;
    return switch (first) {
      case ESC -> has(2) ? escape(peek(1)) : Optional.empty();
      case FS -> has(2) ? chinese(peek(1)) : Optional.empty();
      case GS -> has(2) ? group(peek(1)) : Optional.empty();
      case DLE -> has(2) ? realTime(peek(1)) : Optional.empty();
      case '\n' -> take(1, new PrinterCommand.Feed(LINE_DOTS));
      case '\r' -> take(1, new PrinterCommand.Setting("CR"));
      default -> first < 0x20 ? unknown(1) : text();
    };
  }

  private Optional<PrinterCommand> escape(int code) {
    return switch (code) {
      case '@' -> take(2, new PrinterCommand.Initialise());
      case '2' -> take(2, new PrinterCommand.Setting("ESC 2"));
      case 'd' -> has(3) ? take(3, new PrinterCommand.Feed(peek(2) * LINE_DOTS)) : Optional.empty();
      case 'J' -> has(3) ? take(3, new PrinterCommand.Feed(peek(2))) : Optional.empty();
      case 'a' -> has(3) ? take(3, new PrinterCommand.Align(peek(2) & 3)) : Optional.empty();
      case 't', 'E', 'G', '!', '3', 'M', 'R', '-', ' ', '{', 'V' -> setting(3, "ESC", code);
      case '$', '\\' -> setting(4, "ESC", code);
      case 'p' -> setting(5, "ESC", code);
      default -> unknown(2);
    };
  }

  private Optional<PrinterCommand> chinese(int code) {
    return switch (code) {
      case '.', '&' -> setting(2, "FS", code);
      case '!', 'C', '-' -> setting(3, "FS", code);
      case 'S' -> setting(4, "FS", code);
      default -> unknown(2);
    };
  }

  private Optional<PrinterCommand> group(int code) {
    return switch (code) {
      case 'v' -> raster();
      case 'V' -> cut();
      case 'a' -> has(3) ? take(3, new PrinterCommand.AutoStatus(peek(2))) : Optional.empty();
      case 'r' -> has(3) ? take(3, new PrinterCommand.Report(peek(2))) : Optional.empty();
      case 'I' -> has(3) ? take(3, new PrinterCommand.Identify(peek(2))) : Optional.empty();
      case '!', 'B', 'H', 'h', 'w', 'f', 'b' -> setting(3, "GS", code);
      case 'P', 'L', 'W' -> setting(4, "GS", code);
      case '(' -> block();
      default -> unknown(2);
    };
  }

  private Optional<PrinterCommand> realTime(int code) {
    return switch (code) {
      case 0x04, 0x05 -> setting(3, "DLE", code);
      case 0x14 -> has(3) ? setting(peek(2) == 8 ? 10 : 5, "DLE", code) : Optional.empty();
      default -> unknown(1);
    };
  }

  private Optional<PrinterCommand> raster() {
    if (!has(8)) {
      return Optional.empty();
    }
    int widthBytes = peek(4) | peek(5) << 8;
    int rows = peek(6) | peek(7) << 8;
    boolean fits =
        peek(2) == '0'
            && sizes(peek(3))
            && widthBytes > 0
            && widthBytes <= mostWidthBytes
            && rows > 0
            && rows <= MOST_ROWS;
    if (!fits) {
      return unknown(8);
    }
    int size = widthBytes * rows;
    if (!has(8 + size)) {
      return Optional.empty();
    }
    byte[] data = Arrays.copyOfRange(waiting, at + 8, at + 8 + size);
    return take(8 + size, new PrinterCommand.Raster(peek(3) & 3, widthBytes, rows, data));
  }

  /** 0 to 3, as a number or as a digit. */
  private static boolean sizes(int mode) {
    int number = mode < '0' ? mode : mode - '0';
    return number <= 3;
  }

  private Optional<PrinterCommand> cut() {
    if (!has(3)) {
      return Optional.empty();
    }
    return switch (peek(2)) {
      case 0, 1, '0', '1' -> take(3, new PrinterCommand.Cut(false, 0));
      case 0x41, 0x42 -> has(4) ? take(4, new PrinterCommand.Cut(true, peek(3))) : Optional.empty();
      default -> unknown(3);
    };
  }

  /** {@code GS ( x pL pH …}: of all but QR codes the emulator only knows how long they are. */
  private Optional<PrinterCommand> block() {
    if (!has(5)) {
      return Optional.empty();
    }
    int length = 5 + (peek(3) | peek(4) << 8);
    if (!has(length)) {
      return Optional.empty();
    }
    return peek(2) == 'k' && length >= 8 && peek(5) == QR
        ? code(length)
        : setting(length, "GS (", peek(2));
  }

  private Optional<PrinterCommand> code(int length) {
    int what = peek(6);
    int parameter = peek(7);
    if (!inRange(what, parameter)) {
      return unknown(8);
    }
    return switch (what) {
      case 'C' -> take(length, new PrinterCommand.QrModule(parameter));
      case 'E' -> take(length, new PrinterCommand.QrCorrection(parameter));
      case 'P' -> {
        byte[] data = Arrays.copyOfRange(waiting, at + 8, at + length);
        yield take(length, new PrinterCommand.QrStore(data));
      }
      case 'Q' -> take(length, new PrinterCommand.QrPrint());
      default -> setting(length, "GS (", 'k');
    };
  }

  private static boolean inRange(int what, int parameter) {
    return switch (what) {
      case 'A' -> parameter == '1' || parameter == '2';
      case 'C' -> parameter >= 1 && parameter <= 16;
      case 'E' -> parameter >= '0' && parameter <= '3';
      case 'P', 'Q' -> parameter == '0';
      default -> false;
    };
  }

  private Optional<PrinterCommand> text() {
    ByteArrayOutputStream characters = new ByteArrayOutputStream();
    for (int i = at; i < waiting.length && (waiting[i] & 0xFF) >= 0x20; i++) {
      characters.write(waiting[i]);
    }
    return take(characters.size(), new PrinterCommand.Text(characters.toByteArray()));
  }

  private Optional<PrinterCommand> setting(int length, String family, int code) {
    return has(length)
        ? take(length, new PrinterCommand.Setting(family + " " + (char) code))
        : Optional.empty();
  }

  private Optional<PrinterCommand> unknown(int shown) {
    int end = Math.min(waiting.length, at + shown);
    String bytes = HexFormat.ofDelimiter(" ").formatHex(waiting, at, end);
    return take(1, new PrinterCommand.Unknown(bytes));
  }

  private Optional<PrinterCommand> take(int length, PrinterCommand command) {
    at += length;
    return Optional.of(command);
  }

  private boolean has(int count) {
    return waiting.length - at >= count;
  }

  private int peek(int offset) {
    return waiting[at + offset] & 0xFF;
  }
}
