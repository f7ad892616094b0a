package vn.quay24.protocol.health;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Device state in the words of CEN XFS4IoT, plus unknown. */
public enum Condition {
  @JsonProperty("online")
  ONLINE,
  @JsonProperty("offline")
  OFFLINE,
  @JsonProperty("powerOff")
  POWER_OFF,
  @JsonProperty("noDevice")
  NO_DEVICE,
  @JsonProperty("hardwareError")
  HARDWARE_ERROR,
  @JsonProperty("userError")
  USER_ERROR,
  @JsonProperty("deviceBusy")
  DEVICE_BUSY,
  @JsonProperty("fraudAttempt")
  FRAUD_ATTEMPT,
  @JsonProperty("potentialFraud")
  POTENTIAL_FRAUD,
  @JsonProperty("starting")
  STARTING,
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN
}
