package vn.quay24.device;

/** The common device state of CEN XFS4IoT (CWA 17852, Common.Status), plus {@link #UNKNOWN}. */
public enum Condition {
  /** Present and operational. */
  ONLINE("online"),
  /** Taken out of use by an operator. */
  OFFLINE("offline"),
  /** Switched off or physically not connected. */
  POWER_OFF("powerOff"),
  /** Not intended to be there. */
  NO_DEVICE("noDevice"),
  /** Inoperable. */
  HARDWARE_ERROR("hardwareError"),
  /** A person prevents operation: no paper, open cover, something left behind. */
  USER_ERROR("userError"),
  /** Cannot take a command now. */
  DEVICE_BUSY("deviceBusy"),
  /** Inoperable because fraud was detected. */
  FRAUD_ATTEMPT("fraudAttempt"),
  /** May stay in service; the application decides. */
  POTENTIAL_FRAUD("potentialFraud"),
  /** Being opened; transient. */
  STARTING("starting"),
  /** Nothing trustworthy has been observed yet. */
  UNKNOWN("unknown");

  private final String word;

  Condition(String word) {
    this.word = word;
  }

  /** The camel-case JSON value of the standard. */
  public String word() {
    return word;
  }
}
