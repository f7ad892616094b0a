package vn.quay24.device.drivers.emrtd;

/**
 * The elementary files that are read (ICAO 9303-10 §3.11, §4), and how long one may claim to be.
 */
enum ChipFile {
  CARD_ACCESS(0x011C, 4 * 1024, 0),
  /** In the master file; the same id as EF.SOD in the application. */
  CARD_SECURITY(0x011D, 32 * 1024, 0),
  SECURITY_OBJECT(0x011D, 32 * 1024, 0),
  DG1(0x0101, 512, 1),
  DG2(0x0102, 256 * 1024, 2),
  DG13(0x010D, 8 * 1024, 13),
  DG14(0x010E, 8 * 1024, 14),
  DG15(0x010F, 4 * 1024, 15);

  private final int id;
  private final int largest;
  private final int dataGroup;

  ChipFile(int id, int largest, int dataGroup) {
    this.id = id;
    this.largest = largest;
    this.dataGroup = dataGroup;
  }

  int id() {
    return id;
  }

  int largest() {
    return largest;
  }

  /** The number under which EF.SOD lists it; 0 for what is no data group. */
  int dataGroup() {
    return dataGroup;
  }
}
