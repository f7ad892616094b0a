package vn.quay24.device.drivers.code;

import vn.quay24.device.code.CodeReader;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.contract.CodeReaderContract;

/** A hand that holds codes to an emulated reader. */
record EmulatedBench(
    CodeReader reader, EmulatedCodeReader hardware, Runnable puller, Runnable plugger)
    implements CodeReaderContract.Bench {
  @Override
  public void show(String code) {
    hardware.show(code);
  }

  @Override
  public void unplug() {
    puller.run();
  }

  @Override
  public void plug() {
    plugger.run();
  }
}
