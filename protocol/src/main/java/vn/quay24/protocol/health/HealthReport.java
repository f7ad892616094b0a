package vn.quay24.protocol.health;

import java.time.Instant;
import java.util.List;

/**
 * Everything a technician sees of a kiosk.
 *
 * @param boot and {@code sequence}: name of the message; the receiver drops what it has seen
 * @param app whether the app process answers over the local socket
 * @param service whether citizens can use the kiosk
 * @param catalogueVersion release that the app runs, 0 for none
 * @param outbox sealed dossiers that wait for the centre
 * @param refused those of them that the centre does not take, or that are damaged: a person has to
 *     look
 */
public record HealthReport(
    int version,
    long boot,
    long sequence,
    Instant at,
    AppLife app,
    Service service,
    String softwareVersion,
    long catalogueVersion,
    int outbox,
    int refused,
    List<DeviceHealth> devices) {

  /** The app as its agent sees it. */
  public enum AppLife {
    RUNNING,
    /** Not connected; being restarted. */
    DOWN
  }

  /** Whether citizens are served. */
  public enum Service {
    IN_SERVICE,
    /** By command. */
    OUT_OF_SERVICE,
    /** Records on the kiosk's disk were found damaged and set aside; a person has to look. */
    RECORDS_DAMAGED,
    /** Nothing can be kept on the kiosk's disk; it serves again by itself when it can. */
    STORE_UNUSABLE,
    /** The app has not said. */
    UNKNOWN
  }
}
