package vn.quay24.protocol.release;

/** Something of a release is not to be trusted; nothing of it may be used. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final String file;

  public RefusedException(Refusal refusal, String file, String detail) {
    super(file + ": " + refusal.word() + (detail.isEmpty() ? "" : ", " + detail));
    this.refusal = refusal;
    this.file = file;
  }

  public Refusal refusal() {
    return refusal;
  }

  /** Which file. */
  public String file() {
    return file;
  }
}
