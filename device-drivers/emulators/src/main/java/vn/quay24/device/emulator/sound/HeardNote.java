package vn.quay24.device.emulator.sound;

/** A note as an ear hears it: its pitch to about one hertz, its length to about 20 ms. */
public record HeardNote(int hertz, int millis) {}
