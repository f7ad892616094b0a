package vn.quay24.device.emulator.printer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EmulatedPrinterTest {
  @Test
  void whatWillFallSilentAfterTheNextSlipIsSeenUntilItIsToldToAnswer() {
    EmulatedPrinter printer = new EmulatedPrinter();

    printer.muteAtCut();
    assertTrue(printer.state().mutesAtCut());
    assertFalse(printer.state().mute());

    printer.mute(false);
    assertFalse(printer.state().mutesAtCut());
  }
}
