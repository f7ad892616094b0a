package vn.quay24.centre.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;
import vn.quay24.centre.payment.StatementCheck;
import vn.quay24.protocol.payment.AsciiText;
import vn.quay24.protocol.payment.Order;

/** Reads {@code centre.toml}. A problem names the key. */
final class ConfigurationFile {
  /** A day, in seconds. */
  private static final int LONGEST_WAIT = 86_400;

  private final Path folder;
  private final JsonNode root;

  private ConfigurationFile(Path folder, JsonNode root) {
    this.folder = folder;
    this.root = root;
  }

  static CentreConfiguration read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException("there is no configuration file " + file);
    }
    try {
      JsonNode root = new TomlMapper().readTree(Files.readString(file));
      return new ConfigurationFile(file.toAbsolutePath().resolveSibling(""), root).configuration();
    } catch (JacksonException e) {
      throw new IOException(file + " is no TOML: " + e.getOriginalMessage(), e);
    }
  }

  private CentreConfiguration configuration() throws IOException {
    Path data = folder.resolve(text("data", "data"));
    return new CentreConfiguration(
        data,
        text("tenant"),
        text("public-host"),
        new CentreConfiguration.Ports(
            port("pages-port", 8025),
            port("api-port", 8443),
            port("broker-port", 8883),
            port("webhook-port", 8026),
            port("public-api-port", 0),
            port("public-broker-port", 0)),
        new CentreConfiguration.Store(
            text("database.url", "jdbc:sqlite:" + data.resolve("centre.db")),
            text("database.user", ""),
            text("database.password", "")),
        new CentreConfiguration.Bank(payee(), path("bank.notification-secret-file"), statement()),
        text("sms.url"),
        new CentreConfiguration.Vneid(
            text("vneid.issuer"), text("vneid.client-id"), path("vneid.client-secret-file")),
        new CentreConfiguration.Unit(
            text("unit.code"), text("unit.name"), text("unit.dossier-pattern")),
        new CentreConfiguration.Broker(text("broker.kind", "embedded"), text("broker.url", "")));
  }

  /** The payee's name as banks write it. */
  private Order.Payee payee() throws IOException {
    return new Order.Payee(
        text("bank.bin"),
        text("bank.bank-name"),
        text("bank.account"),
        AsciiText.fold(text("bank.name")));
  }

  private Optional<CentreConfiguration.Statement> statement() throws IOException {
    if (node("bank.statement-url").isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(
        new CentreConfiguration.Statement(
            text("bank.statement-url"),
            new StatementCheck.Pace(
                seconds("bank.statement-after", 120), seconds("bank.statement-every", 60))));
  }

  private Path path(String key) throws IOException {
    return folder.resolve(text(key));
  }

  private int port(String key, int otherwise) throws IOException {
    JsonNode node = node(key);
    if (node.isMissingNode()) {
      return otherwise;
    }
    if (!node.isInt() || node.intValue() < 0 || node.intValue() > 65_535) {
      throw new IOException("configuration key " + key + " must be a port, 0 to 65535");
    }
    return node.intValue();
  }

  private Duration seconds(String key, int otherwise) throws IOException {
    JsonNode node = node(key);
    if (node.isMissingNode()) {
      return Duration.ofSeconds(otherwise);
    }
    if (!node.isInt() || node.intValue() < 1 || node.intValue() > LONGEST_WAIT) {
      throw new IOException("configuration key " + key + " must be seconds, 1 to " + LONGEST_WAIT);
    }
    return Duration.ofSeconds(node.intValue());
  }

  private String text(String key) throws IOException {
    JsonNode node = node(key);
    if (!node.isString() || node.stringValue().isBlank()) {
      throw new IOException("configuration key " + key + " is missing");
    }
    return node.stringValue();
  }

  private String text(String key, String otherwise) throws IOException {
    return node(key).isMissingNode() ? otherwise : text(key);
  }

  private JsonNode node(String key) {
    JsonNode node = root;
    for (String part : key.split("\\.", -1)) {
      node = node.path(part);
    }
    return node;
  }
}
