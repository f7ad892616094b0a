package vn.quay24.kiosk.centre;

/** The centre did not do what it was asked. */
public final class CentreException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  /** What kind of trouble. */
  public sealed interface Trouble {

    /** Not reached, or broken itself: try again later. */
    record Away(String detail) implements Trouble {}

    /**
     * It answered no.
     *
     * @param status of HTTP, 4xx
     * @param problem the centre's machine word
     */
    record Refused(int status, String problem) implements Trouble {}
  }

  public CentreException(Trouble trouble) {
    super(trouble.toString());
    this.trouble = trouble;
  }

  public CentreException(Trouble trouble, Throwable cause) {
    super(trouble.toString(), cause);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }

  /** Whether it answered with this status. */
  public boolean refusedWith(int status) {
    return trouble instanceof Trouble.Refused(int seen, _) && seen == status;
  }
}
