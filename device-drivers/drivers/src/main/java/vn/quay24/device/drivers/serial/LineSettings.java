package vn.quay24.device.drivers.serial;

/**
 * How a serial line is set: always 8 data bits, no parity, 1 stop bit.
 *
 * @param baud bits a second
 * @param hardwareFlow RTS/CTS
 */
public record LineSettings(int baud, boolean hardwareFlow) {}
