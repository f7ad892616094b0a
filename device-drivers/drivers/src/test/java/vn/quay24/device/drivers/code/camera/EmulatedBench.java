package vn.quay24.device.drivers.code.camera;

import vn.quay24.device.code.CodeReader;
import vn.quay24.device.emulator.camera.EmulatedCamera;
import vn.quay24.device.emulator.contract.CodeReaderContract;

/** A hand that lays codes before an emulated camera. */
record EmulatedBench(CodeReader reader, EmulatedCamera hardware)
    implements CodeReaderContract.Bench {
  @Override
  public void show(String code) {
    hardware.show(code);
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
