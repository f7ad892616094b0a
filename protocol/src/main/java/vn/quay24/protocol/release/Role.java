package vn.quay24.protocol.release;

/** The four top-level roles of TUF (2.1), and how long their files may be. */
public enum Role {
  ROOT("root", 512 * 1024),
  TIMESTAMP("timestamp", 16 * 1024),
  SNAPSHOT("snapshot", 512 * 1024),
  TARGETS("targets", 2 * 1024 * 1024);

  private final String word;
  private final int longest;

  Role(String word, int longest) {
    this.word = word;
    this.longest = longest;
  }

  /** As in {@code _type} and in file names. */
  public String word() {
    return word;
  }

  /** Longest file in bytes. */
  public int longest() {
    return longest;
  }
}
