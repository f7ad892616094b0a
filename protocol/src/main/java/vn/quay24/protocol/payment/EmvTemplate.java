package vn.quay24.protocol.payment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.quay24.protocol.MalformedMessageException;

/** Data objects of an EMVCo QR: two digits id, two digits length, value (EMVCo MPM §3.2). */
final class EmvTemplate {
  private final Map<Integer, String> objects;

  private EmvTemplate(Map<Integer, String> objects) {
    this.objects = objects;
  }

  static EmvTemplate parse(String text) throws MalformedMessageException {
    Map<Integer, String> objects = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int id = twoDigits(text, at);
      int length = twoDigits(text, at + 2);
      int end = at + 4 + length;
      if (length == 0 || end > text.length()) {
        throw new MalformedMessageException("object " + id + " has a wrong length");
      }
      if (objects.put(id, text.substring(at + 4, end)) != null) {
        throw new MalformedMessageException("object " + id + " comes twice");
      }
      at = end;
    }
    return new EmvTemplate(objects);
  }

  static void put(StringBuilder out, int id, String value) {
    if (value.length() > 99) {
      throw new IllegalArgumentException("object " + id + " is longer than 99");
    }
    twoDigits(out, id);
    twoDigits(out, value.length());
    out.append(value);
  }

  String value(int id) throws MalformedMessageException {
    return optional(id)
        .orElseThrow(() -> new MalformedMessageException("object " + id + " is missing"));
  }

  Optional<String> optional(int id) {
    return Optional.ofNullable(objects.get(id));
  }

  void require(int id, String expected) throws MalformedMessageException {
    if (!value(id).equals(expected)) {
      throw new MalformedMessageException("object " + id + " is not " + expected);
    }
  }

  private static int twoDigits(String text, int at) throws MalformedMessageException {
    if (at + 2 > text.length() || !digit(text.charAt(at)) || !digit(text.charAt(at + 1))) {
      throw new MalformedMessageException("two digits are missing at " + at);
    }
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void twoDigits(StringBuilder out, int number) {
    out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
