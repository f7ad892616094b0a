package vn.quay24.device;

import java.time.Duration;

/**
 * Why a device does not work, as data: it picks the citizen's sentence, the staff instruction and
 * the fleet's alert. Carries no personal data.
 */
public sealed interface DeviceFault {

  DeviceId device();

  /** Whose hand clears it. */
  Recovery recovery();

  /** The state that the fault puts the device in. */
  Condition condition();

  /** Cable, power or service gone. The driver keeps reopening. */
  record Disconnected(DeviceId device) implements DeviceFault {
    @Override
    public Recovery recovery() {
      return Recovery.AUTOMATIC;
    }

    @Override
    public Condition condition() {
      return Condition.POWER_OFF;
    }
  }

  /** No answer within the deadline. */
  record TimedOut(DeviceId device, String operation, Duration limit) implements DeviceFault {
    @Override
    public Recovery recovery() {
      return Recovery.AUTOMATIC;
    }

    @Override
    public Condition condition() {
      return Condition.HARDWARE_ERROR;
    }
  }

  /** Paper is out. */
  record PaperOut(DeviceId device) implements DeviceFault {
    @Override
    public Recovery recovery() {
      return Recovery.STAFF;
    }

    @Override
    public Condition condition() {
      return Condition.USER_ERROR;
    }
  }

  /** A cover or hatch is open. */
  record CoverOpen(DeviceId device) implements DeviceFault {
    @Override
    public Recovery recovery() {
      return Recovery.STAFF;
    }

    @Override
    public Condition condition() {
      return Condition.USER_ERROR;
    }
  }

  /** The door to the inside stands open, so nothing that moves is driven. */
  record ServiceDoorOpen(DeviceId device) implements DeviceFault {
    @Override
    public Recovery recovery() {
      return Recovery.STAFF;
    }

    @Override
    public Condition condition() {
      return Condition.USER_ERROR;
    }
  }

  /** Paper is stuck. */
  record Jammed(DeviceId device) implements DeviceFault {
    @Override
    public Recovery recovery() {
      return Recovery.STAFF;
    }

    @Override
    public Condition condition() {
      return Condition.USER_ERROR;
    }
  }

  /**
   * The device itself reports an error.
   *
   * @param detail for the technician, in English, without personal data
   */
  record Broken(DeviceId device, String detail) implements DeviceFault {
    @Override
    public Recovery recovery() {
      return Recovery.TECHNICIAN;
    }

    @Override
    public Condition condition() {
      return Condition.HARDWARE_ERROR;
    }
  }

  /**
   * It answers, but not in the language that it was configured for. What came instead changes with
   * every noise on the line, so it is no part of the fault but of the log.
   */
  record ProtocolViolation(DeviceId device, String expected) implements DeviceFault {
    @Override
    public Recovery recovery() {
      return Recovery.TECHNICIAN;
    }

    @Override
    public Condition condition() {
      return Condition.HARDWARE_ERROR;
    }
  }

  /** The device file asks for something that cannot be. */
  record Misconfigured(DeviceId device, String setting, String problem) implements DeviceFault {
    @Override
    public Recovery recovery() {
      return Recovery.TECHNICIAN;
    }

    @Override
    public Condition condition() {
      return Condition.HARDWARE_ERROR;
    }
  }

  /**
   * It is there, and this kiosk may not have it.
   *
   * @param setting the key of the device file that names it
   * @param detail for the technician, in English, without personal data
   */
  record Withheld(DeviceId device, String setting, Reason reason, String detail)
      implements DeviceFault {
    @Override
    public Recovery recovery() {
      return Recovery.TECHNICIAN;
    }

    @Override
    public Condition condition() {
      return Condition.HARDWARE_ERROR;
    }

    /** What keeps it from the kiosk. */
    public enum Reason {
      /** Another process owns its port. */
      OWNED,
      /** Another device of the same device file has its port. */
      SHARED,
      /** Another program uses it at the moment. */
      BUSY,
      /** The account that the kiosk runs under has no right to it. */
      FORBIDDEN
    }
  }
}
