package vn.quay24.centre.main;

import java.nio.file.Path;
import java.util.Optional;
import vn.quay24.centre.payment.StatementCheck;
import vn.quay24.protocol.payment.Order;

/**
 * {@code centre.toml}. Paths are absolute.
 *
 * @param publicHost name or address under which kiosks reach the centre
 * @param unit the commune that new kiosks stand in when nobody says otherwise
 */
public record CentreConfiguration(
    Path data,
    String tenant,
    String publicHost,
    Ports ports,
    Store store,
    Bank bank,
    String smsUrl,
    Vneid vneid,
    Unit unit,
    Broker broker) {

  /**
   * Where it listens; 0 takes any free port.
   *
   * @param publicApi where kiosks reach the intake API when something stands before it, else 0
   * @param publicBroker where kiosks reach the broker when something stands before it, else 0
   */
  public record Ports(
      int pages, int api, int broker, int webhook, int publicApi, int publicBroker) {}

  /**
   * Which database.
   *
   * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
   */
  public record Store(String url, String user, String password) {
    @Override
    public String toString() {
      return "Store[" + url + "]";
    }
  }

  /**
   * Where the money goes, and the secret that signs the word of it.
   *
   * @param statement empty when this bank is not asked for its statement
   */
  public record Bank(
      Order.Payee payee, Path notificationSecretFile, Optional<Statement> statement) {}

  /** Where the bank's statement is, and when it is looked into. */
  public record Statement(String url, StatementCheck.Pace pace) {}

  /** The client that the centre is at VNeID. */
  public record Vneid(String issuer, String clientId, Path clientSecretFile) {}

  /**
   * A commune.
   *
   * @param dossierPattern what its dossier codes begin with, for example {@code 999.00.00.H99}
   */
  public record Unit(String code, String name, String dossierPattern) {}

  /**
   * The MQTT broker.
   *
   * @param kind {@code embedded} or {@code external}
   * @param url of an external one, else empty
   */
  public record Broker(String kind, String url) {}
}
