package vn.quay24.device.drivers.locker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.quay24.device.emulator.contract.LockerBankContract;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;
import vn.quay24.device.locker.LockerBank;

/**
 * Hands on emulated boards.
 *
 * @param plugging the cable
 */
record EmulatedBench(LockerBank locker, EmulatedLockerBoard hardware, Wiring wiring, Plug plugging)
    implements LockerBankContract.Bench {

  /** The cable. */
  record Plug(Runnable out, Runnable in) {}

  private LockAddress at(Compartment compartment) {
    return wiring.of(compartment).orElseThrow();
  }

  @Override
  public List<Compartment> pulses() {
    List<Compartment> pulses = new ArrayList<>();
    wiring
        .locks()
        .forEach(
            (compartment, lock) ->
                pulses.addAll(
                    Collections.nCopies(
                        hardware.door(lock.board(), lock.lock()).pulses(), compartment)));
    return pulses;
  }

  @Override
  public void close(Compartment compartment) {
    hardware.close(at(compartment).board(), at(compartment).lock());
  }

  @Override
  public void jam(Compartment compartment) {
    hardware.jam(at(compartment).board(), at(compartment).lock(), true);
  }

  @Override
  public void forceOpen(Compartment compartment) {
    hardware.forceOpen(at(compartment).board(), at(compartment).lock());
  }

  @Override
  public void stickContact(Compartment compartment) {
    hardware.stickContact(at(compartment).board(), at(compartment).lock(), true);
  }

  @Override
  public void putInside(Compartment compartment) {
    hardware.occupy(at(compartment).board(), at(compartment).lock(), true);
  }

  @Override
  public void silence() {
    wiring.locks().values().forEach(lock -> hardware.silence(lock.board(), true));
  }

  @Override
  public void wrongBaud() {
    hardware.wrongBaud(true);
  }

  @Override
  public void unplug() {
    plugging.out().run();
  }

  @Override
  public void plug() {
    plugging.in().run();
  }
}
