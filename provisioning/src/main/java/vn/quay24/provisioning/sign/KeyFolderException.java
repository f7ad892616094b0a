package vn.quay24.provisioning.sign;

/** A folder of keys that cannot be used; the message names the file and what to do. */
public final class KeyFolderException extends Exception {
  private static final long serialVersionUID = 1L;

  public KeyFolderException(String message) {
    super(message);
  }
}
