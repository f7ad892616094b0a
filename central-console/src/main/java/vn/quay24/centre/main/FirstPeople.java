package vn.quay24.centre.main;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.quay24.centre.account.Account;
import vn.quay24.centre.account.AccountBook;
import vn.quay24.centre.account.Role;
import vn.quay24.centre.key.KeyFolder;
import vn.quay24.centre.pickup.Rosters;
import vn.quay24.protocol.pickup.SlowHash;

/**
 * The sample accounts of the first start, with passwords that nobody else has. They stand in {@code
 * first-accounts.txt}, tab-separated: role, sign-in name, full name, password; for kiosk staff also
 * the citizen number, and the PIN as password.
 */
final class FirstPeople {
  private static final String FILE = "first-accounts.txt";
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUP = 4;
  private static final int GROUPS = 3;
  private static final int PINS = 1_000_000;

  /** An invented citizen of the demonstration, prefix 999: a real office enters its own staff. */
  private static final Person STAFF = new Person("staff", "NV01", "Trần Văn Minh", "999081004512");

  private static final List<Person> PEOPLE =
      List.of(
          new Person("officer", "canbo", "Phan Thị Hồng Nhung", ""),
          new Person("technician", "kythuat", "Huỳnh Đức Long", ""),
          new Person("administrator", "quantri", "Lương Thị Thanh Tâm", ""));

  private final SecureRandom random = new SecureRandom();

  private record Person(String role, String name, String fullName, String citizenNumber) {
    String line(String secret) {
      String line = String.join("\t", role, name, fullName, secret);
      return citizenNumber.isEmpty() ? line : line + "\t" + citizenNumber;
    }
  }

  /** An account and its line of the file. */
  private record Made(Account account, String line) {
    @Override
    public String toString() {
      return "Made[redacted]";
    }
  }

  /** Makes them when there is no account yet. */
  void makeWhenNone(Foundation foundation, AccountBook accounts, Rosters rosters)
      throws IOException {
    if (!accounts.isEmpty()) {
      return;
    }
    String pin = "%06d".formatted(random.nextInt(PINS));
    List<Made> made = PEOPLE.stream().map(this::make).toList();
    String lines = made.stream().map(Made::line).collect(Collectors.joining("\n"));
    // Before the accounts: passwords that stand nowhere would lock everybody out for good.
    KeyFolder.open(foundation.configuration().data())
        .write(FILE, lines + "\n" + STAFF.line(pin) + "\n");
    foundation
        .database()
        .in(
            () -> {
              rosters.put(
                  foundation.configuration().unit().code(),
                  STAFF.name(),
                  STAFF.fullName(),
                  STAFF.citizenNumber(),
                  pin);
              made.forEach(each -> accounts.put(each.account()));
              return made;
            });
    System.getLogger(FirstPeople.class.getName())
        .log(
            System.Logger.Level.INFO,
            "sample accounts were made, see {0}",
            foundation.configuration().data().resolve(FILE));
  }

  private Made make(Person person) {
    String password =
        java.util.stream.IntStream.range(0, GROUPS)
            .mapToObj(_ -> group())
            .collect(Collectors.joining("-"));
    Account account =
        new Account(
            person.name(),
            person.fullName(),
            Role.valueOf(person.role().toUpperCase(java.util.Locale.ROOT)),
            SlowHash.of(password, random),
            0,
            Instant.EPOCH);
    return new Made(account, person.line(password));
  }

  private String group() {
    return random
        .ints(GROUP, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
