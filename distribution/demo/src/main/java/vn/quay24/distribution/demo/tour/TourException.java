package vn.quay24.distribution.demo.tour;

/** The visit did not go as it should; says at which step, and what was seen instead. */
public final class TourException extends Exception {
  private static final long serialVersionUID = 1L;

  public TourException(String message) {
    super(message);
  }

  public TourException(String message, Throwable cause) {
    super(message, cause);
  }
}
