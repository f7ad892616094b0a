package vn.quay24.device.drivers.bus;

/** What wires and boards do although they should not, and is put up with. */
public enum Oddity {
  ECHO("the line gives back what is sent"),
  NOISE("bytes that belong to nothing come with the answers"),
  LATE("answers come later than the setting answer allows; they are not believed"),
  UNASKED("a board tells of changes unasked"),
  UNACKNOWLEDGED("a board does not acknowledge a pulse; its sensors must tell"),
  HANGS_UP("a server ends the connection between two questions"),
  COMMA("a server writes a comma in its numbers"),
  SURPLUS("a printer answers a question more than once, or late; it is given more time"),
  RESTLESS("a board refuses to have its coils put to rest");

  private final String words;

  Oddity(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
