package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortraitTest {
  private static final byte[] JPEG = Faces.jpeg(16);
  private static final byte[] JPEG_2000 = {
    0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 0x87, 10
  };

  @Test
  void theImageStandsBehindTheFeaturePoints() throws Exception {
    for (int points : new int[] {0, 3}) {
      assertArrayEquals(JPEG, Portrait.in(Faces.dataGroup(JPEG, points)).image().orElseThrow());
    }
  }

  @Test
  void anImageInAWrongRecordIsFound() throws Exception {
    byte[] record = Bytes.join(new byte[] {1, 2, 3}, JPEG);

    assertArrayEquals(
        JPEG, Portrait.in(Bytes.tlv(0x75, Bytes.tlv(0x7F2E, record))).image().orElseThrow());
  }

  @Test
  void whatCannotBeShownIsLeftOut() throws Exception {
    byte[] half = Arrays.copyOf(JPEG, 20);

    assertEquals(Optional.empty(), Portrait.in(Faces.dataGroup(JPEG_2000, 0)).image());
    assertEquals(Optional.empty(), Portrait.in(Faces.dataGroup(half, 0)).image());
    assertEquals(Optional.empty(), Portrait.in(Faces.dataGroup(new byte[0], 0)).image());
    assertEquals(Optional.empty(), Portrait.in(new byte[] {0x75, 0}).image());
    assertEquals(Optional.empty(), Portrait.in(new byte[0]).image());
  }

  @Test
  void anImageBeyondReasonIsNotDecoded() throws Exception {
    assertEquals(Optional.empty(), Portrait.in(Faces.dataGroup(Faces.jpeg(2049), 0)).image());
  }
}
