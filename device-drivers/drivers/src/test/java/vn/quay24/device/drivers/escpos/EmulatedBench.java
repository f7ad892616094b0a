package vn.quay24.device.drivers.escpos;

import java.awt.image.BufferedImage;
import java.util.List;
import vn.quay24.device.emulator.contract.ReceiptPrinterContract;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.printer.ReceiptPrinter;

/** Hands on an emulated printer. */
record EmulatedBench(
    ReceiptPrinter printer, EmulatedPrinter hardware, Runnable puller, Runnable plugger)
    implements ReceiptPrinterContract.Bench {
  @Override
  public List<BufferedImage> slips() {
    return hardware.slips();
  }

  @Override
  public void removePaper() {
    hardware.removePaper();
  }

  @Override
  public void paperLeft(int rows) {
    hardware.paperLeft(rows);
  }

  @Override
  public void loadPaper() {
    hardware.loadPaper();
  }

  @Override
  public void nearEnd() {
    hardware.nearEnd();
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
  public void jamCutter() {
    hardware.jamCutter();
  }

  @Override
  public void freeCutter() {
    hardware.freeCutter();
  }

  @Override
  public void mute() {
    hardware.mute(true);
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
