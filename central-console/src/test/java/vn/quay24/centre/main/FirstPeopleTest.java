package vn.quay24.centre.main;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.pickup.Rosters;
import vn.quay24.centre.store.SqlAccounts;
import vn.quay24.centre.store.SqlStaff;

class FirstPeopleTest {
  @TempDir Path folder;

  @Test
  void accountsWhosePasswordsCannotBeWrittenDownAreNotMade() throws Exception {
    try (Foundation foundation = foundation()) {
      SqlAccounts accounts = new SqlAccounts(foundation.database());
      Rosters rosters =
          new Rosters(new SqlStaff(foundation.database()), foundation.secrets().atRest());
      Path obstacle =
          Files.createDirectories(
              foundation.configuration().data().resolve("first-accounts.txt.next/full"));

      assertThrows(
          IOException.class, () -> new FirstPeople().makeWhenNone(foundation, accounts, rosters));
      assertTrue(accounts.isEmpty());

      Files.delete(obstacle);
      new FirstPeople().makeWhenNone(foundation, accounts, rosters);
      assertFalse(accounts.isEmpty());
    }
  }

  private Foundation foundation() throws Exception {
    return Foundation.open(
        CentreFixture.configuration(
            folder,
            new CentreConfiguration.Store("jdbc:sqlite:" + folder.resolve("centre.db"), "", ""),
            "http://127.0.0.1:9/sms",
            "http://127.0.0.1:9/vneid",
            Optional.empty()));
  }
}
