package vn.quay24.device.drivers.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request in the binary form of RFC 8010 §3, without its document. */
final class IppRequest {
  private static final int OPERATION_GROUP = 0x01;
  private static final int JOB_GROUP = 0x02;
  private static final int END = 0x03;
  private static final int INTEGER = 0x21;
  private static final int BOOLEAN = 0x22;
  private static final int NAME = 0x42;
  private static final int KEYWORD = 0x44;
  private static final int URI_VALUE = 0x45;
  private static final int CHARSET = 0x47;
  private static final int LANGUAGE = 0x48;
  private static final int MIME_TYPE = 0x49;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final String user;

  private IppRequest(Operation operation, int number, IppTarget target) {
    user = target.user();
    bytes.write(target.version().major());
    bytes.write(target.version().minor());
    number(2, operation.code());
    number(4, number);
    bytes.write(OPERATION_GROUP);
    // RFC 8011 §4.1.4: these two come first, the target next
    text(CHARSET, "attributes-charset", "utf-8");
    text(LANGUAGE, "attributes-natural-language", "en");
    text(URI_VALUE, "printer-uri", target.printer().toString());
  }

  /** How is the printer? */
  static byte[] printerAttributes(int number, IppTarget target, List<String> wanted) {
    IppRequest request = new IppRequest(Operation.GET_PRINTER_ATTRIBUTES, number, target);
    request.user();
    request.wanted(wanted);
    return request.end();
  }

  /** Print what follows. */
  static byte[] printJob(int number, IppTarget target) {
    IppRequest request = new IppRequest(Operation.PRINT_JOB, number, target);
    request.user();
    request.text(NAME, "job-name", target.user()); // the kiosk's, never a citizen's
    request.text(MIME_TYPE, "document-format", "application/pdf");
    request.bytes.write(JOB_GROUP);
    request.text(KEYWORD, "media", target.media());
    request.text(KEYWORD, "sides", "one-sided");
    return request.end();
  }

  /** How is the job? */
  static byte[] jobAttributes(int number, IppTarget target, int job, List<String> wanted) {
    IppRequest request = new IppRequest(Operation.GET_JOB_ATTRIBUTES, number, target);
    request.integer("job-id", job);
    request.user();
    request.wanted(wanted);
    return request.end();
  }

  /** Print no more of it. */
  static byte[] cancelJob(int number, IppTarget target, int job) {
    IppRequest request = new IppRequest(Operation.CANCEL_JOB, number, target);
    request.integer("job-id", job);
    request.user();
    return request.end();
  }

  /** Which jobs of this user are not completed? (RFC 8011 §4.2.6) */
  static byte[] ownJobs(int number, IppTarget target) {
    IppRequest request = new IppRequest(Operation.GET_JOBS, number, target);
    request.user();
    request.wanted(List.of("job-id", "job-originating-user-name", "job-name"));
    request.text(KEYWORD, "which-jobs", "not-completed");
    request.head(BOOLEAN, "my-jobs");
    request.number(2, 1);
    request.number(1, 1);
    return request.end();
  }

  private void user() {
    text(NAME, "requesting-user-name", user);
  }

  private void wanted(List<String> attributes) {
    String name = "requested-attributes";
    for (String attribute : attributes) {
      text(KEYWORD, name, attribute);
      name = ""; // one more value of the same
    }
  }

  private void integer(String name, int value) {
    head(INTEGER, name);
    number(2, Integer.BYTES);
    number(Integer.BYTES, value);
  }

  private void text(int tag, String name, String value) {
    head(tag, name);
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(2, utf8.length);
    bytes.writeBytes(utf8);
  }

  private void head(int tag, String name) {
    bytes.write(tag);
    byte[] utf8 = name.getBytes(StandardCharsets.US_ASCII);
    number(2, utf8.length);
    bytes.writeBytes(utf8);
  }

  private void number(int size, int value) {
    byte[] four = ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    bytes.write(four, Integer.BYTES - size, size);
  }

  private byte[] end() {
    bytes.write(END);
    return bytes.toByteArray();
  }
}
