package vn.quay24.device.drivers.escpos;

/** Who draws a QR code. */
enum QrWay {
  /** The driver: the same on every printer. */
  RASTER,
  /** The printer: fewer bytes on a slow line, if it knows {@code GS ( k}. */
  NATIVE
}
