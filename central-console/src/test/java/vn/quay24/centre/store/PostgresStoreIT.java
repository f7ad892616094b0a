package vn.quay24.centre.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real PostgreSQL. */
class PostgresStoreIT extends StoreContract {
  private static PostgresCluster cluster;
  private static Database database;

  @BeforeAll
  static void open() throws Exception {
    cluster = PostgresCluster.start();
    database = Database.open(cluster.url(), PostgresCluster.USER, "");
  }

  @AfterAll
  static void close() throws Exception {
    if (database != null) {
      database.close();
    }
    cluster.close();
  }

  @Override
  Database database() {
    return database;
  }
}
