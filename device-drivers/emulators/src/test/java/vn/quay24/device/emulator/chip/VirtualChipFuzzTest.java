package vn.quay24.device.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a reader sends, the chip answers with a status word. */
class VirtualChipFuzzTest {
  private static final LdsImage IMAGE = Specimen.card();

  @FuzzTest
  void anyBytesGetAStatusWord(byte[] command) {
    VirtualChip chip = new VirtualChip(IMAGE);

    assertTrue(chip.respond(command).length >= 2);
  }

  @FuzzTest
  void anySecuredBodyGetsAStatusWord(byte[] body) throws Refusal {
    if (body.length > 255) {
      return;
    }
    VirtualChip chip = new VirtualChip(IMAGE);
    new Terminal(chip).openWithCan(IMAGE.keys().can());
    byte[] header = {0x0C, (byte) 0xB0, 0, 0, (byte) body.length};

    assertTrue(chip.respond(Bytes.concat(header, body)).length >= 2);
  }
}
