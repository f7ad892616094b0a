package vn.quay24.device.drivers.serial;

import com.fazecast.jSerialComm.SerialPort;

/** How the far side of a serial line says that it can take no more bytes for now. */
public enum Flow {
  NONE("none", SerialPort.FLOW_CONTROL_DISABLED),
  RTS_CTS("rts-cts", SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED),

  /** By bytes that it sends, 13 and 11 in hexadecimal: no answer can hold these any more. */
  XON_XOFF("xon-xoff", SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED);

  private final String word;
  private final int mask;

  Flow(String word, int mask) {
    this.word = word;
    this.mask = mask;
  }

  /** As the device file names it. */
  public String word() {
    return word;
  }

  /** As jSerialComm names it. */
  int mask() {
    return mask;
  }
}
