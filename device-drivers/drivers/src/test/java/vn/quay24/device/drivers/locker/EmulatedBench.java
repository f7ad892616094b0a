package vn.quay24.device.drivers.locker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.quay24.device.emulator.contract.LockerBankContract;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockerBank;

/** Hands on emulated boards whose doors are numbered in order. */
record EmulatedBench(
    LockerBank locker, EmulatedLockerBoard hardware, Runnable puller, Runnable plugger)
    implements LockerBankContract.Bench {

  private static int board(Compartment compartment) {
    return (compartment.number() - 1) / LockAddress.LOCKS;
  }

  private static int lock(Compartment compartment) {
    return (compartment.number() - 1) % LockAddress.LOCKS + 1;
  }

  @Override
  public List<Compartment> pulses() {
    List<Compartment> pulses = new ArrayList<>();
    hardware
        .doors()
        .forEach(
            door ->
                pulses.addAll(
                    Collections.nCopies(
                        door.pulses(),
                        new Compartment(door.board() * LockAddress.LOCKS + door.lock()))));
    return pulses;
  }

  @Override
  public void close(Compartment compartment) {
    hardware.close(board(compartment), lock(compartment));
  }

  @Override
  public void jam(Compartment compartment) {
    hardware.jam(board(compartment), lock(compartment), true);
  }

  @Override
  public void putInside(Compartment compartment) {
    hardware.occupy(board(compartment), lock(compartment), true);
  }

  @Override
  public void silence() {
    hardware.silence(0, true);
    hardware.silence(1, true);
  }

  @Override
  public void wrongBaud() {
    hardware.wrongBaud(true);
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
