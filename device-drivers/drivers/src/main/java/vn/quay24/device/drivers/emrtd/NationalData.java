package vn.quay24.device.drivers.emrtd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * DG13, the national data of the Vietnamese card: a SEQUENCE of version, encoding and a SET with
 * one SEQUENCE for each field, its number first. Not a published standard: the layout is the common
 * ground of open readers, so fields go by number, never by place, any string type is taken, and
 * nested strings are collected in order, since two forms of fields 13 and 14 are in use. Personal
 * data.
 */
final class NationalData {
  private static final int TAG_DG13 = 0x6D;
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int INTEGER = 0x02;
  private static final int MAX_DEPTH = 6;
  private static final int MAX_FIELD = 255;

  /** Keeps the place of a parent who is not named. */
  private static final String NOBODY = "";

  /** String types of ASN.1, and how each is encoded. */
  private static final Map<Integer, Charset> STRINGS =
      Map.of(
          0x0C,
          UTF_8,
          0x13,
          UTF_8,
          0x16,
          ISO_8859_1,
          0x14,
          ISO_8859_1,
          0x1A,
          ISO_8859_1,
          0x1E,
          UTF_16BE,
          0x04,
          UTF_8);

  /** What the numbers mean. */
  enum Field {
    NUMBER(1),
    FULL_NAME(2),
    BIRTH(3),
    SEX(4),
    NATIONALITY(5),
    ETHNIC_GROUP(6),
    RELIGION(7),
    ORIGIN(8),
    RESIDENCE(9),
    ISSUED(11),
    EXPIRY(12),
    PARENTS(13),
    SPOUSE(14),
    OLD_NUMBER(15);

    private final int number;

    Field(int number) {
      this.number = number;
    }
  }

  private final Map<Integer, List<String>> fields;

  private NationalData(Map<Integer, List<String>> fields) {
    this.fields = Collections.unmodifiableMap(fields);
  }

  /** Reads DG13; what cannot be understood is as if it were not there. */
  static NationalData parse(byte[] dataGroup) {
    return new NationalData(
        Tlv.first(dataGroup)
            .filter(file -> file.tag() == TAG_DG13)
            .flatMap(NationalData::fieldSet)
            .map(NationalData::fieldsOf)
            .orElse(Map.of()));
  }

  /** The SET stands in a SEQUENCE; a file that holds it bare is read as well. */
  private static Optional<Tlv> fieldSet(Tlv file) {
    return file.child(SEQUENCE)
        .flatMap(outer -> outer.child(SET).or(() -> outer.child(SEQUENCE)))
        .or(() -> file.child(SET));
  }

  private static Map<Integer, List<String>> fieldsOf(Tlv set) {
    Map<Integer, List<String>> fields = new HashMap<>();
    for (Tlv field : set.children()) {
      List<Tlv> parts = field.children();
      if (!parts.isEmpty() && parts.getFirst().tag() == INTEGER) {
        number(parts.getFirst())
            .ifPresent(
                number -> fields.putIfAbsent(number, strings(parts.subList(1, parts.size()))));
      }
    }
    return fields;
  }

  private static Optional<Integer> number(Tlv integer) {
    if (integer.value().length == 0 || integer.value().length > 2) {
      return Optional.empty();
    }
    int number = new BigInteger(integer.value()).intValue();
    return number > 0 && number <= MAX_FIELD ? Optional.of(number) : Optional.empty();
  }

  private static List<String> strings(List<Tlv> parts) {
    List<String> found = new ArrayList<>();
    parts.forEach(part -> collect(part, 0, found));
    return List.copyOf(found);
  }

  private static void collect(Tlv part, int depth, List<String> found) {
    Charset charset = STRINGS.get(part.tag());
    if (charset != null) {
      found.add(new String(part.value(), charset).strip());
    } else if (part.value().length == 0) {
      found.add(NOBODY);
    } else if (depth < MAX_DEPTH) {
      part.children().forEach(child -> collect(child, depth + 1, found));
    }
  }

  /** The only or first text of a field. */
  Optional<String> text(Field field) {
    return text(field, 0);
  }

  /**
   * A text of a field that has several.
   *
   * @param index from 0; of the parents the father is first
   */
  Optional<String> text(Field field, int index) {
    List<String> texts = fields.getOrDefault(field.number, List.of());
    return texts.stream().skip(index).findFirst().filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    return "NationalData[redacted]";
  }
}
