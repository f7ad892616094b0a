package vn.quay24.simulator.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** What the bank sends when money came: JSON, and the proof that the bank sent it. */
final class Notification {
  private Notification() {}

  static byte[] body(Transfer transfer) {
    return JsonMapper.shared().writeValueAsBytes(fields(transfer));
  }

  static Map<String, Object> fields(Transfer transfer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("transaction", transfer.transaction());
    fields.put("account", transfer.account());
    fields.put("amount", transfer.amount());
    fields.put("description", transfer.description());
    fields.put("at", transfer.at().toString());
    return fields;
  }

  /** Lower hex HMAC-SHA-256 over {@code timestamp.body}. */
  static String signature(byte[] secret, Instant at, byte[] body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
