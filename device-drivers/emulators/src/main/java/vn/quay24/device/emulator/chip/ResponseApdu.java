package vn.quay24.device.emulator.chip;

/** A response APDU. */
record ResponseApdu(byte[] data, StatusWord status) {

  static ResponseApdu of(byte[] data) {
    return new ResponseApdu(data, StatusWord.OK);
  }

  static ResponseApdu of(StatusWord status) {
    return new ResponseApdu(new byte[0], status);
  }

  byte[] bytes() {
    return Bytes.concat(data, status.bytes());
  }

  @Override
  public String toString() {
    return "ResponseApdu[" + data.length + " bytes, " + status + "]";
  }
}
