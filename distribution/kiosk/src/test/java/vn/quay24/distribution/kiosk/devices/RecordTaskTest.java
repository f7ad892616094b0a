package vn.quay24.distribution.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.quay24.device.emulator.chip.BankCard;
import vn.quay24.device.emulator.chip.VpcdReader;

/** What {@code record} takes down, and of whom it does not. */
class RecordTaskTest extends AtTheTerminal {
  @Test
  void aLoudspeakerHasNoBytesToRecord() throws Exception {
    technician.writes("sound", "driver = \"sound-alsa\"");

    assertEquals(2, technician.types("record", "sound", "--to", "sound.txt"));

    assertSaid("Âm thanh phát qua chương trình aplay");
  }

  @Test
  void aRecordingOfACardNeedsATestCard() throws Exception {
    Path recording = folder.resolve("card.rec");
    try (VpcdReader reader =
        VpcdReader.listen(UnixDomainSocketAddress.of(folder.resolve("card.sock")))) {
      technician.writes("card", "driver = \"emrtd\"\nlink = \"" + reader.link() + "\"");
      reader.lay(new BankCard());

      assertEquals(
          Task.MISUSED,
          technician.types("record", "card", "--to", recording.toString(), "--can", "000123"));
      assertSaid("dữ liệu cá nhân");
      assertFalse(Files.exists(recording));

      technician.types(
          "record", "card", "--to", recording.toString(), "--can", "000123", "--test-card");
      assertTrue(Files.readString(recording).contains(" > 00a4040c07a0000002471001"));
    }
  }
}
