package vn.quay24.device.drivers.sane;

import java.util.Collections;
import vn.quay24.device.emulator.contract.DocumentScannerContract;
import vn.quay24.device.emulator.paper.Sheet;
import vn.quay24.device.emulator.scanner.EmulatedScanner;
import vn.quay24.device.scanner.DocumentScanner;

/** Hands on an emulated scanner. */
record EmulatedBench(DocumentScanner scanner, EmulatedScanner hardware)
    implements DocumentScannerContract.Bench {
  @Override
  public void loadFeeder(int sheets) {
    hardware.loadFeeder(Collections.nCopies(sheets, Sheet.blank()));
  }

  @Override
  public void layOnGlass() {
    hardware.layOnGlass(Sheet.blank());
  }

  @Override
  public void clearGlass() {
    hardware.clearGlass();
  }

  @Override
  public void jam() {
    hardware.jam();
  }

  @Override
  public void clearJam() {
    hardware.clearJam();
  }

  @Override
  public void openCover() {
    hardware.openCover();
  }

  @Override
  public void closeCover() {
    hardware.closeCover();
  }

  @Override
  public void tear() {
    hardware.tear();
  }

  @Override
  public void unplug() {
    hardware.unplug();
  }

  @Override
  public void plug() {
    hardware.plug();
  }
}
