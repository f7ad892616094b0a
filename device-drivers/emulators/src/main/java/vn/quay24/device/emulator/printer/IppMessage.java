package vn.quay24.device.emulator.printer;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as an IPP printer sees it (RFC 8010 §3).
 *
 * @param version major and minor, a byte each
 * @param attributes in their order, a value as its bytes; several values of one name in one list
 */
record IppMessage(
    int version, int operation, int number, Map<String, List<byte[]>> attributes, byte[] document) {
  private static final int END = 0x03;
  private static final int LAST_DELIMITER = 0x0F;

  /** Reads a request; empty for bytes that are none. */
  static Optional<IppMessage> parse(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      int version = in.getShort();
      if (version >> 8 != 1 && version >> 8 != 2) {
        return Optional.empty();
      }
      int operation = in.getShort() & 0xFFFF;
      int number = in.getInt();
      Map<String, List<byte[]>> attributes = new LinkedHashMap<>();
      String name = "";
      for (int tag = in.get() & 0xFF; tag != END; tag = in.get() & 0xFF) {
        if (tag > LAST_DELIMITER) {
          byte[] ownName = take(in);
          name = ownName.length == 0 ? name : new String(ownName, StandardCharsets.US_ASCII);
          attributes.computeIfAbsent(name, _ -> new ArrayList<>()).add(take(in));
        }
      }
      byte[] document = Arrays.copyOfRange(bytes, in.position(), bytes.length);
      return Optional.of(new IppMessage(version, operation, number, attributes, document));
    } catch (BufferUnderflowException _) {
      return Optional.empty();
    }
  }

  private static byte[] take(ByteBuffer in) {
    byte[] value = new byte[in.getShort() & 0xFFFF];
    in.get(value);
    return value;
  }

  /** The first value of a text attribute. */
  String text(String name) {
    List<byte[]> values = attributes.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : new String(values.getFirst(), StandardCharsets.UTF_8);
  }

  /** The first value of an integer attribute, 0 when it is not there. */
  int integer(String name) {
    List<byte[]> values = attributes.getOrDefault(name, List.of());
    return values.isEmpty() || values.getFirst().length != Integer.BYTES
        ? 0
        : ByteBuffer.wrap(values.getFirst()).getInt();
  }

  /** The answer to this request, to be filled. */
  Answer answer(int status) {
    return new Answer(version, status, number);
  }

  /** An answer of a printer. */
  static final class Answer {
    private static final int OPERATION_GROUP = 0x01;
    private static final int INTEGER = 0x21;
    private static final int BOOLEAN = 0x22;
    private static final int ENUM = 0x23;
    private static final int NO_VALUE = 0x13;
    private static final int NAME_WITH_LANGUAGE = 0x36;
    private static final int NAME = 0x42;
    private static final int KEYWORD = 0x44;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int MIME_TYPE = 0x49;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Answer(int version, int status, int number) {
      bytes.writeBytes(
          ByteBuffer.allocate(8)
              .putShort((short) version)
              .putShort((short) status)
              .putInt(number)
              .array());
      group(OPERATION_GROUP);
      value(CHARSET, "attributes-charset", text("utf-8"));
      value(LANGUAGE, "attributes-natural-language", text("en"));
    }

    Answer group(int tag) {
      bytes.write(tag);
      return this;
    }

    Answer integer(String name, int value) {
      return value(INTEGER, name, ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    Answer enumerated(String name, int value) {
      return value(ENUM, name, ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    Answer flag(String name, boolean value) {
      return value(BOOLEAN, name, new byte[] {(byte) (value ? 1 : 0)});
    }

    Answer keywords(String name, List<String> values) {
      String next = name;
      for (String value : values) {
        value(KEYWORD, next, text(value));
        next = "";
      }
      return this;
    }

    Answer name(String name, String value) {
      return value(NAME, name, text(value));
    }

    /** RFC 8010 §3.9. */
    Answer nameWithLanguage(String name, String language, String value) {
      byte[] first = text(language);
      byte[] second = text(value);
      return value(
          NAME_WITH_LANGUAGE,
          name,
          ByteBuffer.allocate(4 + first.length + second.length)
              .putShort((short) first.length)
              .put(first)
              .putShort((short) second.length)
              .put(second)
              .array());
    }

    Answer noValue(String name) {
      return value(NO_VALUE, name, new byte[0]);
    }

    Answer format(String name, String value) {
      return value(MIME_TYPE, name, text(value));
    }

    byte[] end() {
      bytes.write(END);
      return bytes.toByteArray();
    }

    private static byte[] text(String value) {
      return value.getBytes(StandardCharsets.UTF_8);
    }

    private Answer value(int tag, String name, byte[] value) {
      byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
      bytes.writeBytes(
          ByteBuffer.allocate(5 + ascii.length + value.length)
              .put((byte) tag)
              .putShort((short) ascii.length)
              .put(ascii)
              .putShort((short) value.length)
              .put(value)
              .array());
      return this;
    }
  }
}
