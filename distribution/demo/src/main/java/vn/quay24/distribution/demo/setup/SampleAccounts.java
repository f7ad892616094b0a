package vn.quay24.distribution.demo.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The accounts that the centre makes at its first start, from the file that it leaves for the
 * operator: role, name, full name and secret, parted by tabs.
 */
public final class SampleAccounts {
  private static final System.Logger LOG = System.getLogger(SampleAccounts.class.getName());

  private SampleAccounts() {}

  /**
   * One account.
   *
   * @param role {@code officer technician administrator staff}
   * @param secret a password, or the PIN of staff at the kiosk
   */
  public record Account(String role, String name, String fullName, String secret) {
    @Override
    public String toString() {
      return "Account[" + name + ", redacted]";
    }
  }

  /** Reads them; none while the centre has not made them. */
  public static List<Account> read(Path centreData) {
    Path file = centreData.resolve("first-accounts.txt");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream().flatMap(SampleAccounts::account).toList();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "cannot read " + file, e);
      return List.of();
    }
  }

  private static Stream<Account> account(String line) {
    String[] fields = line.split("\t", -1);
    return fields.length < 4
        ? Stream.empty()
        : Stream.of(new Account(fields[0], fields[1], fields[2], fields[3]));
  }
}
