package vn.quay24.device.emulator.scanner;

import java.util.Arrays;
import java.util.Optional;

/** Where the emulated scanner takes a page from. */
enum Bed {
  GLASS("flatbed"),
  FEEDER("feeder"),
  FEEDER_BOTH_SIDES("duplex");

  private final String word;

  Bed(String word) {
    this.word = word;
  }

  /** As {@link ScannerServer} is asked for it. */
  String word() {
    return word;
  }

  static Optional<Bed> named(String word) {
    return Arrays.stream(values()).filter(bed -> bed.word.equals(word)).findFirst();
  }
}
