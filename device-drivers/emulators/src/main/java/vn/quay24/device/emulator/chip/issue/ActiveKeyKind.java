package vn.quay24.device.emulator.chip.issue;

/** The key with which a chip proves that it is no copy. */
public enum ActiveKeyKind {
  /** As the first chip cards: signs with SHA-1. */
  RSA_1024,
  /** Signs with SHA-256. */
  RSA_2048,
  /** Signs with SHA-256, r and s side by side. */
  EC_P256
}
