package vn.quay24.protocol.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import vn.quay24.protocol.MalformedMessageException;

class VietQrFuzzTest {

  @FuzzTest
  void noiseIsRefusedOrReadBackTheSame(byte[] noise) throws MalformedMessageException {
    String body = new String(noise, StandardCharsets.ISO_8859_1) + "6304";
    String text = body + Crc16.hex(body.getBytes(StandardCharsets.US_ASCII));
    VietQr read;
    try {
      read = VietQr.parse(text);
    } catch (MalformedMessageException e) {
      return;
    }
    assertEquals(read, VietQr.parse(read.encode()));
  }
}
