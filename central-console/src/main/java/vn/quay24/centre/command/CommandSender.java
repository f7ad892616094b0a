package vn.quay24.centre.command;

/** Hands a command to the broker, which keeps it for a kiosk that is away until it expires. */
public interface CommandSender {

  /** Sends; what cannot be sent now is sent again when the broker is back. */
  void send(String tenant, IssuedCommand command);
}
