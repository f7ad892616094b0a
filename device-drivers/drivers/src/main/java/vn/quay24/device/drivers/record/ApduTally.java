package vn.quay24.device.drivers.record;

import java.time.Duration;

/** Counts what a card is asked, without keeping any of it. */
public final class ApduTally implements Witness {
  private static final int SET_AUTHENTICATION = 0x22; // MSE:Set AT, ICAO 9303-11 §4.4.4.1
  private static final int PACE = 0xC1;
  private static final int EXTERNAL_AUTHENTICATE = 0x82; // BAC, ICAO 9303-11 §4.3.4.2

  private int commands; // all under this
  private long bytes;
  private long nanos;
  private long longest;
  private long asked;
  private Access access = Access.NONE;

  /** How the chip was opened, as far as the plain commands show. */
  public enum Access {
    NONE,
    BAC,
    PACE
  }

  @Override
  public synchronized void sent(byte[] command) {
    commands++;
    bytes += command.length;
    asked = System.nanoTime();
    if (command.length >= 4 && (command[0] & 0x0C) == 0) { // not under secure messaging
      int instruction = command[1] & 0xFF;
      if (instruction == SET_AUTHENTICATION && (command[2] & 0xFF) == PACE) {
        access = Access.PACE;
      } else if (instruction == EXTERNAL_AUTHENTICATE) {
        access = Access.BAC;
      }
    }
  }

  @Override
  public synchronized void came(byte[] response) {
    bytes += response.length;
    if (asked != 0) {
      long took = System.nanoTime() - asked;
      nanos += took;
      longest = Math.max(longest, took);
      asked = 0;
    }
  }

  @Override
  public synchronized void event(String word) {
    asked = 0; // what comes next answers no command
  }

  public synchronized int commands() {
    return commands;
  }

  /** Both ways. */
  public synchronized long bytes() {
    return bytes;
  }

  /** Spent waiting for the card. */
  public synchronized Duration waited() {
    return Duration.ofNanos(nanos);
  }

  public synchronized Duration longest() {
    return Duration.ofNanos(longest);
  }

  public synchronized Access access() {
    return access;
  }
}
