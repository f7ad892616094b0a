package vn.quay24.kiosk.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.store.KioskMac;
import vn.quay24.kiosk.store.SqliteRecords;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.enrolment.KioskProfile;
import vn.quay24.protocol.enrolment.Pem;
import vn.quay24.protocol.release.RefusedException;
import vn.quay24.protocol.release.ReleaseSigner;
import vn.quay24.protocol.release.ReleaseSlot;
import vn.quay24.protocol.release.Role;
import vn.quay24.protocol.release.Trust;

/** The files of one enrolled kiosk with a release, as enrolment and the agent leave them. */
final class KioskHome {
  private final Path folder;

  private KioskHome(Path folder) {
    this.folder = folder;
  }

  Path configuration() {
    return folder.resolve("kiosk.toml");
  }

  /** Made by the command that switches the machine off. */
  Path switchedOff() {
    return folder.resolve("switched-off");
  }

  Path data() {
    return folder.resolve("data");
  }

  static KioskHome make(
      Path folder, Authority authority, CentreStandIn centre, HardwareStandIn hardware)
      throws IOException, GeneralSecurityException, RefusedException {
    KioskHome home = new KioskHome(folder);
    KeyPairGenerator ed25519 = KeyPairGenerator.getInstance("Ed25519");
    Map<Role, List<KeyPair>> keys = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      keys.put(role, List.of(ed25519.generateKeyPair()));
    }
    ReleaseSigner signer = new ReleaseSigner(keys);
    Instant expires = Instant.now().plus(Duration.ofDays(7));
    byte[] root = signer.root(1, expires, List.of());
    home.identity(authority, centre, root);

    byte[] zip = zip(Path.of("..", "procedures", "catalogue"));
    Map<String, byte[]> targets = Map.of("catalogue.zip", zip);
    byte[] targetsFile = signer.targets(3, expires, targets);
    new ReleaseSlot(folder.resolve("catalogue/a"))
        .write(Trust.startingFrom(root).withInstalledTargets(targetsFile), targets);
    Files.writeString(folder.resolve("catalogue/current"), "a\n");

    Files.writeString(
        home.configuration(),
        """
        data = "data"
        identity = "identity"
        socket = "run/agent.sock"
        devices = "devices.toml"
        catalogue = "catalogue"
        [power]
        last-visit = 4
        shutdown-command = "touch %s"
        """
            .formatted(home.switchedOff()));
    home.equip(hardware, "card", "code", "printer", "locker", "ups");
    return home;
  }

  /** Writes the device file. */
  void equip(HardwareStandIn hardware, String... tables) throws IOException {
    StringBuilder devices = new StringBuilder();
    for (String table : tables) {
      devices
          .append('[')
          .append(table)
          .append("]\ndriver = \"test-line\"\nport = ")
          .append(hardware.port())
          .append('\n');
    }
    Files.writeString(folder.resolve("devices.toml"), devices.toString());
  }

  private void identity(Authority authority, CentreStandIn centre, byte[] root)
      throws IOException, GeneralSecurityException {
    Path identity = Files.createDirectories(folder.resolve("identity"));
    KeyPair app = Authority.newKeys();
    KioskIdentity.Role role = KioskIdentity.Role.APP;
    Files.writeString(
        identity.resolve(role.keyFile()), Pem.encode("PRIVATE KEY", app.getPrivate().getEncoded()));
    Files.writeString(
        identity.resolve(role.certificateFile()),
        Pem.encode("CERTIFICATE", authority.issue(app, "CN=K1,O=test,OU=app").getEncoded()));
    Files.writeString(
        identity.resolve(KioskIdentity.AUTHORITY_FILE),
        Pem.encode("CERTIFICATE", authority.certificate().getEncoded()));
    Files.write(identity.resolve(KioskIdentity.TRUSTED_ROOT_FILE), root);
    Files.writeString(identity.resolve(KioskIdentity.INTAKE_KEY_FILE), centre.intakeKey());
    Files.write(
        identity.resolve(KioskIdentity.PROFILE_FILE),
        Wire.write(
            new KioskProfile(
                new KioskId("K1"),
                "test",
                "Quầy thử",
                "20341",
                "Phường Tam Kỳ, thành phố Đà Nẵng",
                centre.address().toString(),
                "ssl://127.0.0.1:1")));
  }

  private static byte[] zip(Path catalogue) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
        Stream<Path> files = Files.walk(catalogue)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(catalogue.relativize(file).toString()));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Every file of the kiosk, its log and its names, as bytes to search in. */
  byte[] everything() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.writeBytes(file.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(Files.readAllBytes(file));
      }
    }
    return all.toByteArray();
  }

  /** What the kiosk's process does with its records, while it does not run. */
  interface Use<T> {
    T with(SqliteRecords records, KioskMac mac) throws StoreException;
  }

  /** Opens the records as the kiosk does. */
  <T> T records(Use<T> use) throws StoreException, IOException {
    Files.createDirectories(data());
    Path store = data().resolve("kiosk.db");
    KioskMac mac = KioskMac.in(data().resolve("mac.key"), store, new SecureRandom());
    try (SqliteRecords records = new SqliteRecords(store, mac)) {
      return use.with(records, mac);
    }
  }

  /** Lays what a disk that lies might hold. */
  void spoil(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data().resolve("kiosk.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
