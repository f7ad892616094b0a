package vn.quay24.device.drivers.emrtd;

/** What came of asking a chip to prove that it holds a private key. */
enum Proof {
  /** It holds the key. */
  GIVEN,
  /** Nothing: no key to prove, declined, or the answer did not come through. */
  NOT_GIVEN,
  /** It answered, and with another key. */
  REFUTED
}
