package vn.quay24.agent.command;

/** The command log could not be read or written; no command is acted on without it. */
public final class CommandLogException extends Exception {
  private static final long serialVersionUID = 1L;

  public CommandLogException(String message, Throwable cause) {
    super(message, cause);
  }
}
