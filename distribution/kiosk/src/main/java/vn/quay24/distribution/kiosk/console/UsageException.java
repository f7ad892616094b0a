package vn.quay24.distribution.kiosk.console;

/** A command line that cannot be followed. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String argument;

  /**
   * @param key of the text that says what is wrong
   * @param argument what it is about
   */
  public UsageException(String key, String argument) {
    super(key + " " + argument);
    this.key = key;
    this.argument = argument;
  }

  public String key() {
    return key;
  }

  public String argument() {
    return argument;
  }
}
