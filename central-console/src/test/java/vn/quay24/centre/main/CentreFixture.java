package vn.quay24.centre.main;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.quay24.centre.key.CommandKey;
import vn.quay24.centre.key.KeyFolder;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.release.ReleaseSigner;
import vn.quay24.protocol.release.ReleaseUpload;
import vn.quay24.protocol.release.Role;

/** A whole centre on free ports in a folder of its own, with the administrator's keys. */
public final class CentreFixture implements AutoCloseable {
  public static final String ACCOUNT = "9990001234567";
  public static final String UNIT = "20341";

  /** The catalogue that the product ships. */
  private static final Path CATALOGUE = Path.of("../procedures/catalogue");

  private final Path folder;
  private final CentreConfiguration configuration;
  private final ReleaseSigner signer;
  private final HttpClient http = HttpClient.newHttpClient();
  private Centre centre;
  private long release;

  private CentreFixture(Path folder, CentreConfiguration configuration)
      throws IOException, GeneralSecurityException {
    this.folder = folder;
    this.configuration = configuration;
    this.signer = new ReleaseSigner(keys());
    this.centre = Centre.start(configuration);
  }

  /** Starts with SQLite. */
  public static CentreFixture start(Path folder) throws IOException, GeneralSecurityException {
    return start(
        folder,
        new CentreConfiguration.Store("jdbc:sqlite:" + folder.resolve("centre.db"), "", ""),
        "http://127.0.0.1:9/sms",
        "http://127.0.0.1:9/vneid");
  }

  /** Starts with this database and these neighbours. */
  public static CentreFixture start(
      Path folder, CentreConfiguration.Store store, String sms, String vneid)
      throws IOException, GeneralSecurityException {
    return start(folder, store, sms, vneid, Optional.empty());
  }

  /** Starts with this bank's statement too. */
  public static CentreFixture start(
      Path folder,
      CentreConfiguration.Store store,
      String sms,
      String vneid,
      Optional<CentreConfiguration.Statement> statement)
      throws IOException, GeneralSecurityException {
    return new CentreFixture(folder, configuration(folder, store, sms, vneid, statement));
  }

  static CentreConfiguration configuration(
      Path folder,
      CentreConfiguration.Store store,
      String sms,
      String vneid,
      Optional<CentreConfiguration.Statement> statement)
      throws IOException {
    return new CentreConfiguration(
        folder.resolve("data"),
        "danang",
        "127.0.0.1",
        new CentreConfiguration.Ports(0, 0, freePort(), 0, 0, 0),
        store,
        new CentreConfiguration.Bank(
            new Order.Payee("970436", "Ngân hàng Mẫu", ACCOUNT, "UBND PHUONG TAM KY"),
            folder.resolve("secrets/bank.key"),
            statement),
        sms,
        new CentreConfiguration.Vneid(vneid, "quay24", folder.resolve("secrets/vneid.key")),
        new CentreConfiguration.Unit(UNIT, "Phường Tam Kỳ, thành phố Đà Nẵng", "999.00.00.H99"),
        new CentreConfiguration.Broker("embedded", ""));
  }

  public Centre centre() {
    return centre;
  }

  public CentreConfiguration configuration() {
    return configuration;
  }

  public Path folder() {
    return folder;
  }

  /** Ends the centre and starts it again on the same data. */
  public void restart() throws IOException, GeneralSecurityException {
    centre.close();
    centre = Centre.start(configuration);
  }

  /** Publishes the shipped catalogue as the next release. */
  public void publish() throws IOException, GeneralSecurityException, InterruptedException {
    release++;
    Map<String, byte[]> files =
        new java.util.HashMap<>(
            signer.release(
                release,
                Instant.now().plus(Duration.ofDays(30)),
                Map.of(
                    "catalogue.zip",
                    catalogueZip(),
                    "command-keys.json",
                    Wire.write(commandKeys()))));
    if (release == 1) {
      files.put(
          "metadata/1.root.json",
          signer.root(1, Instant.now().plus(Duration.ofDays(365)), List.of()));
    }
    HttpResponse<String> answer = upload(new ReleaseUpload(files));
    if (answer.statusCode() != 200) {
      throw new IOException("release refused: " + answer.body());
    }
  }

  private CommandKeys commandKeys() throws IOException, GeneralSecurityException {
    return CommandKey.of(KeyFolder.open(configuration.data().resolve("keys"))).published();
  }

  /** Uploads a release as the administrator's tool does. */
  public HttpResponse<String> upload(ReleaseUpload upload)
      throws IOException, InterruptedException {
    String token = Files.readString(configuration.data().resolve("administrator.token"));
    return http.send(
        HttpRequest.newBuilder(pages("/api/v1/releases"))
            .header("Authorization", "Bearer " + token.strip())
            .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(upload)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Announces a kiosk; the token that it enrols with. */
  public String invite(String id) throws IOException, GeneralSecurityException {
    return invite(id, "15");
  }

  /** Announces a kiosk with a token of this life. */
  public String invite(String id, String minutes) throws IOException, GeneralSecurityException {
    Path out = folder.resolve("run/" + id + ".token");
    NewKiosk.announce(
        configuration,
        new KioskId(id),
        Arguments.parse(
            "--config", "-", "--token-out", out.toString(), "--token-minutes", minutes));
    return Files.readString(out).strip();
  }

  /** A kiosk that was let in. */
  public TestKiosk kiosk(String id)
      throws IOException, GeneralSecurityException, InterruptedException {
    return TestKiosk.enrol(this, id);
  }

  /** An address of the pages. */
  public URI pages(String path) {
    return URI.create("http://127.0.0.1:" + centre.pagesPort() + path);
  }

  /** An address of the intake API. */
  public URI api(String path) {
    return URI.create("https://127.0.0.1:" + centre.apiPort() + path);
  }

  /** The bank's side of the notifications. */
  public TestBank bank() throws IOException {
    return new TestBank(
        URI.create("http://127.0.0.1:" + centre.webhookPort() + "/bank/notifications"),
        Files.readString(configuration.bank().notificationSecretFile()).strip());
  }

  /** Sign-in name of a sample account, by role. */
  public String account(String role) throws IOException {
    return firstAccount(role)[1];
  }

  /** Password of a sample account, by role. */
  public String password(String role) throws IOException {
    return firstAccount(role)[3];
  }

  private String[] firstAccount(String role) throws IOException {
    return Files.readAllLines(configuration.data().resolve("first-accounts.txt")).stream()
        .map(line -> line.split("\t", -1))
        .filter(fields -> fields[0].equals(role))
        .findFirst()
        .orElseThrow();
  }

  /** The shipped catalogue as a release carries it. */
  public static byte[] catalogueZip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(CATALOGUE)) {
      found.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(CATALOGUE.relativize(file).toString()));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Map<Role, List<KeyPair>> keys() throws GeneralSecurityException {
    Map<Role, List<KeyPair>> keys = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      keys.put(role, List.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
    }
    return keys;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    http.close();
    centre.close();
  }
}
