package vn.quay24.protocol.payment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vn.quay24.protocol.MalformedMessageException;

/**
 * A transfer QR of NAPAS VietQR (EMVCo QR Code Specification for Payment Systems,
 * merchant-presented mode; template 38 with GUID A000000727).
 *
 * @param initiation whether the code is for one payment or for many
 * @param bin six digits that name the bank
 * @param account 1 to 19 letters and digits: an account, or a card for {@link Service#CARD}
 * @param amount đồng, at least 1, at most thirteen digits
 * @param bill bill number, at most 25 ASCII characters
 * @param purpose transfer message, at most 25 ASCII characters
 */
public record VietQr(
    Initiation initiation,
    String bin,
    String account,
    Service service,
    OptionalLong amount,
    Optional<String> bill,
    Optional<String> purpose) {
  /** Longest text that is read. */
  public static final int MAX_LENGTH = 512;

  private static final String NAPAS = "A000000727";
  private static final Pattern BIN = Pattern.compile("[0-9]{6}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z]{1,19}");
  private static final Pattern TEXT = Pattern.compile("[ -~]{1,25}");
  private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,12}");
  private static final long MAX_AMOUNT = 9_999_999_999_999L;

  public VietQr {
    if (!BIN.matcher(bin).matches() || !ACCOUNT.matcher(account).matches()) {
      throw new IllegalArgumentException("a bank is 6 digits, an account 1 to 19 letters, digits");
    }
    if (amount.isPresent() && (amount.getAsLong() < 1 || amount.getAsLong() > MAX_AMOUNT)) {
      throw new IllegalArgumentException("an amount is 1 to " + MAX_AMOUNT);
    }
    if (!bill.map(TEXT.asMatchPredicate()::test).orElse(true)
        || !purpose.map(TEXT.asMatchPredicate()::test).orElse(true)) {
      throw new IllegalArgumentException("texts are 1 to 25 ASCII characters");
    }
  }

  /** Point of initiation method (tag 01). */
  public enum Initiation {
    STATIC("11"),
    DYNAMIC("12");

    private final String code;

    Initiation(String code) {
      this.code = code;
    }
  }

  /** NAPAS service (tag 38.02). */
  public enum Service {
    ACCOUNT("QRIBFTTA"),
    CARD("QRIBFTTC");

    private final String code;

    Service(String code) {
      this.code = code;
    }
  }

  /** The code for one transfer of this amount with this message. */
  public static VietQr transfer(String bin, String account, long amount, String purpose) {
    return new VietQr(
        Initiation.DYNAMIC,
        bin,
        account,
        Service.ACCOUNT,
        OptionalLong.of(amount),
        Optional.empty(),
        Optional.of(purpose));
  }

  /** The text of the QR. */
  public String encode() {
    StringBuilder out = new StringBuilder();
    EmvTemplate.put(out, 0, "01");
    EmvTemplate.put(out, 1, initiation.code);
    EmvTemplate.put(out, 38, merchant());
    EmvTemplate.put(out, 53, "704");
    amount.ifPresent(value -> EmvTemplate.put(out, 54, Long.toString(value)));
    EmvTemplate.put(out, 58, "VN");
    String additional = additional();
    if (!additional.isEmpty()) {
      EmvTemplate.put(out, 62, additional);
    }
    out.append("6304");
    return out.append(Crc16.hex(out.toString().getBytes(StandardCharsets.US_ASCII))).toString();
  }

  private String merchant() {
    StringBuilder beneficiary = new StringBuilder();
    EmvTemplate.put(beneficiary, 0, bin);
    EmvTemplate.put(beneficiary, 1, account);
    StringBuilder out = new StringBuilder();
    EmvTemplate.put(out, 0, NAPAS);
    EmvTemplate.put(out, 1, beneficiary.toString());
    EmvTemplate.put(out, 2, service.code);
    return out.toString();
  }

  private String additional() {
    StringBuilder out = new StringBuilder();
    bill.ifPresent(text -> EmvTemplate.put(out, 1, text));
    purpose.ifPresent(text -> EmvTemplate.put(out, 8, text));
    return out.toString();
  }

  /**
   * Reads a code. Objects may come in any order and unknown ones are skipped; lengths, checksum,
   * currency and the NAPAS template must be right.
   */
  public static VietQr parse(String text) throws MalformedMessageException {
    if (text.length() > MAX_LENGTH || !text.chars().allMatch(c -> c < 128)) {
      throw new MalformedMessageException(
          "a VietQR is at most " + MAX_LENGTH + " ASCII characters");
    }
    requireChecksum(text);
    EmvTemplate top = EmvTemplate.parse(text.substring(0, text.length() - 8));
    top.require(0, "01");
    top.require(53, "704");
    top.require(58, "VN");
    EmvTemplate merchant = EmvTemplate.parse(top.value(38));
    merchant.require(0, NAPAS);
    EmvTemplate beneficiary = EmvTemplate.parse(merchant.value(1));
    EmvTemplate additional = EmvTemplate.parse(top.optional(62).orElse(""));
    try {
      return new VietQr(
          initiation(top.value(1)),
          beneficiary.value(0),
          beneficiary.value(1),
          service(merchant.value(2)),
          amount(top.optional(54)),
          additional.optional(1),
          additional.optional(8));
    } catch (IllegalArgumentException e) {
      throw new MalformedMessageException("not a VietQR: a field is out of its range");
    }
  }

  private static void requireChecksum(String text) throws MalformedMessageException {
    int end = text.length() - 4;
    if (end < 4 || !text.startsWith("6304", end - 4)) {
      throw new MalformedMessageException("a VietQR ends in its checksum");
    }
    String sum = Crc16.hex(text.substring(0, end).getBytes(StandardCharsets.US_ASCII));
    if (!sum.equalsIgnoreCase(text.substring(end))) {
      throw new MalformedMessageException("the checksum is wrong");
    }
  }

  private static Initiation initiation(String code) throws MalformedMessageException {
    for (Initiation value : Initiation.values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new MalformedMessageException("unknown point of initiation");
  }

  private static Service service(String code) throws MalformedMessageException {
    for (Service value : Service.values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new MalformedMessageException("unknown NAPAS service");
  }

  private static OptionalLong amount(Optional<String> text) throws MalformedMessageException {
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!AMOUNT.matcher(text.get()).matches()) {
      throw new MalformedMessageException("an amount is a whole number of đồng");
    }
    return OptionalLong.of(Long.parseLong(text.get()));
  }
}
