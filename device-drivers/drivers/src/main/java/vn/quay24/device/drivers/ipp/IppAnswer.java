package vn.quay24.device.drivers.ipp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A printer's answer (RFC 8010 §3). Members of collections are kept under their own names and do no
 * harm; nobody asks for them.
 *
 * @param status below {@code 0x0100} for success (RFC 8011 §4.1.8)
 * @param all of whatever group
 * @param jobs each job group by itself
 */
record IppAnswer(int status, int number, Attributes all, List<Attributes> jobs) {
  private static final int LARGEST_SUCCESS = 0x00FF;
  private static final int MOST_ATTRIBUTES = 4_096;
  private static final int JOB_GROUP = 0x02;
  private static final int END = 0x03;
  private static final int LAST_DELIMITER = 0x0F;
  private static final Set<Integer> WITH_LANGUAGE = Set.of(0x35, 0x36); // text and name

  /**
   * Reads an answer.
   *
   * @throws MalformedAnswerException it is none
   */
  static IppAnswer parse(byte[] bytes) throws MalformedAnswerException {
    try {
      return read(ByteBuffer.wrap(bytes));
    } catch (BufferUnderflowException e) {
      throw new MalformedAnswerException("the answer ends too early", e);
    }
  }

  private static IppAnswer read(ByteBuffer in) throws MalformedAnswerException {
    int major = in.get();
    in.get();
    if (major < 1 || major > 2) {
      throw new MalformedAnswerException("IPP of version " + major);
    }
    int status = in.getShort() & 0xFFFF;
    int number = in.getInt();
    Map<String, List<byte[]>> all = new HashMap<>();
    Map<String, List<byte[]>> group = new HashMap<>();
    List<Attributes> jobs = new ArrayList<>();
    String name = "";
    for (int count = 0; ; count++) {
      int tag = in.get() & 0xFF;
      if (tag == END) {
        return new IppAnswer(status, number, new Attributes(all), jobs);
      }
      if (count > MOST_ATTRIBUTES) {
        throw new MalformedAnswerException("more than " + MOST_ATTRIBUTES + " attributes");
      }
      if (tag <= LAST_DELIMITER) {
        group = new HashMap<>();
        if (tag == JOB_GROUP) {
          jobs.add(new Attributes(group));
        }
        continue;
      }
      byte[] ownName = take(in);
      if (ownName.length > 0) {
        name = new String(ownName, StandardCharsets.US_ASCII);
      }
      byte[] value = WITH_LANGUAGE.contains(tag) ? withoutLanguage(take(in)) : take(in);
      all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      group.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
  }

  /** RFC 8010 §3.9: length and language, length and text; a value that is not so stays as it is. */
  private static byte[] withoutLanguage(byte[] value) {
    try {
      ByteBuffer in = ByteBuffer.wrap(value);
      take(in);
      byte[] text = take(in);
      return in.hasRemaining() ? value : text;
    } catch (BufferUnderflowException | MalformedAnswerException _) {
      return value;
    }
  }

  private static byte[] take(ByteBuffer in) throws MalformedAnswerException {
    int length = in.getShort() & 0xFFFF;
    if (length > in.remaining()) {
      throw new MalformedAnswerException("a value of " + length + " bytes is cut off");
    }
    byte[] value = new byte[length];
    in.get(value);
    return value;
  }

  boolean succeeded() {
    return status <= LARGEST_SUCCESS;
  }

  /** All values of a keyword, name or MIME attribute. */
  List<String> texts(String name) {
    return all.texts(name);
  }

  /** The first value of an integer or enum. */
  OptionalInt integer(String name) {
    return all.integer(name);
  }
}
