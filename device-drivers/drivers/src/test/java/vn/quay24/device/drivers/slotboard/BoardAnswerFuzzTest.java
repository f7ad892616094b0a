package vn.quay24.device.drivers.slotboard;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.link.ByteLink;

/** Noise on the line may only leave as a DeviceException. */
class BoardAnswerFuzzTest {

  @FuzzTest
  void noiseNeverEscapes(byte[] noise) throws IOException {
    ByteLink line =
        new ByteLink() {
          private boolean asked;

          @Override
          public void write(byte[] bytes) {
            asked = true;
          }

          @Override
          public byte[] read(int max, Duration limit) {
            byte[] heard = asked ? noise : new byte[0];
            asked = false;
            return heard.length > max ? Arrays.copyOf(heard, max) : heard;
          }

          @Override
          public void close() {}
        };
    try {
      String words = new BoardTalk(Duration.ofMillis(1)).ask(line, new DeviceId("b"), "READ");
      BoardFields.bits(words, Sensor.class);
      BoardFields.listed(words, "INPUTS", Sensor.class);
    } catch (DeviceException expected) {
      // noise
    }
  }
}
