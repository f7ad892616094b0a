package vn.quay24.protocol.local;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.command.SignedCommand;
import vn.quay24.protocol.health.DeviceHealth;
import vn.quay24.protocol.health.HealthReport;

/**
 * One line of JSON on the local socket. The agent listens, the app connects; either may restart at
 * any time. After connecting the app says {@link Hello} and {@link AppReport}; the agent repeats
 * what still waits for an answer.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LocalMessage.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = LocalMessage.AppReport.class, name = "appReport"),
  @JsonSubTypes.Type(value = LocalMessage.Answered.class, name = "answered"),
  @JsonSubTypes.Type(value = LocalMessage.ReleaseLoaded.class, name = "releaseLoaded"),
  @JsonSubTypes.Type(value = LocalMessage.Act.class, name = "act"),
  @JsonSubTypes.Type(value = LocalMessage.ReleaseReady.class, name = "releaseReady"),
  @JsonSubTypes.Type(value = LocalMessage.Ping.class, name = "ping")
})
public sealed interface LocalMessage {

  /** App to agent: who connected. */
  record Hello(int version, long pid, String softwareVersion) implements LocalMessage {}

  /** App to agent: on every change, and every ten seconds as a sign of life. */
  record AppReport(
      HealthReport.Service service,
      long catalogueVersion,
      int outbox,
      int refused,
      List<DeviceHealth> devices)
      implements LocalMessage {}

  /** App to agent: a command was carried out (or refused); repeated for the same command. */
  record Answered(CommandAnswer answer) implements LocalMessage {}

  /** App to agent: the release now serves citizens, or could not be loaded. */
  record ReleaseLoaded(long release, boolean loaded, String reason) implements LocalMessage {}

  /** Agent to app: carry this out after verifying it yourself. */
  record Act(UUID command, SignedCommand signed) implements LocalMessage {}

  /** Agent to app: a verified release lies in this slot; switch between visits. */
  record ReleaseReady(long release, String slot) implements LocalMessage {}

  /** Either way: nothing to say, still here. */
  record Ping() implements LocalMessage {}
}
