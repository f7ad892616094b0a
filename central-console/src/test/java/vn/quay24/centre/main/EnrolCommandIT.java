package vn.quay24.centre.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.key.CertificateAuthority;
import vn.quay24.centre.key.KeyFolder;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.enrolment.Pem;
import vn.quay24.provisioning.command.Quay24Command;
import vn.quay24.provisioning.enrol.Enrolment;

/** {@code quay24 enrol} as a technician runs it, against the real centre. */
class EnrolCommandIT {
  private static final int DONE = 0;
  private static final int FAILED = 1;

  @TempDir static Path folder;
  private static CentreFixture centre;
  private static Path authority;
  private static int number;

  private Path run;
  private Path identity;

  @BeforeAll
  static void start() throws Exception {
    centre = CentreFixture.start(folder);
    centre.publish();
    authority = centre.configuration().data().resolve("authority.pem");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @BeforeEach
  void kiosk() throws IOException {
    number++;
    run = Files.createDirectory(folder.resolve("kiosk-" + number));
    identity = run.resolve("identity");
  }

  @Test
  void aTokenThatIsGoodMakesAKioskAndASecondRunLeavesItAlone() throws Exception {
    String token = token();

    assertEquals(DONE, enrol(centre.api("/"), authority, token));
    Map<String, String> papers = papers();
    KioskIdentity kiosk = KioskIdentity.load(identity);
    kiosk.tls(KioskIdentity.Role.AGENT);
    kiosk.tls(KioskIdentity.Role.APP);

    assertEquals(FAILED, enrol(centre.api("/"), authority, token()));
    assertTrue(said().contains("đã có danh tính của một quầy"), said());
    assertEquals(papers, papers());
  }

  @Test
  void aCentreThatIsDownLeavesNothingAndTheTokenIsStillGood() throws Exception {
    String token = token();
    URI nowhere;
    try (ServerSocket socket = new ServerSocket(0)) {
      nowhere = URI.create("https://127.0.0.1:" + socket.getLocalPort());
    }

    assertEquals(FAILED, enrol(nowhere, authority, token));
    assertSaidPlainly("Hãy kiểm tra mạng và trung tâm có đang chạy không.");

    assertEquals(DONE, enrol(centre.api("/"), authority, token));
  }

  @Test
  void aUsedTokenIsRefusedAndLeavesNothing() throws Exception {
    String token = token();
    TestKiosk.enrol(centre, TestKiosk.enrolmentRequest(token));

    assertEquals(FAILED, enrol(centre.api("/"), authority, token));
    assertSaidPlainly("mã sai, đã dùng hoặc quá hạn");
  }

  @Test
  void anExpiredTokenIsRefusedAndANewOneWorks() throws Exception {
    assertEquals(FAILED, enrol(centre.api("/"), authority, centre.invite(id(), "0")));
    assertSaidPlainly("mã sai, đã dùng hoặc quá hạn");

    assertEquals(DONE, enrol(centre.api("/"), authority, token()));
  }

  @Test
  void aCentreOfAnotherAuthorityIsNotToldTheToken() throws Exception {
    String token = token();

    assertEquals(FAILED, enrol(centre.api("/"), stranger(), token));
    assertSaidPlainly("không trình được chứng thư của cơ quan cấp");

    assertEquals(DONE, enrol(centre.api("/"), authority, token));
  }

  @Test
  void anAuthorityFileThatIsNoneIsNamed() throws Exception {
    Path nonsense = Files.writeString(run.resolve("nonsense.pem"), "không phải chứng thư");

    assertEquals(FAILED, enrol(centre.api("/"), nonsense, token()));
    assertSaidPlainly("nonsense.pem không phải là chứng thư");

    assertEquals(FAILED, enrol(centre.api("/"), run.resolve("missing.pem"), token()));
    assertTrue(said().contains("missing.pem"), said());
    assertEquals(Map.of(), papers());
  }

  @Test
  void aFolderThatCannotBeWrittenDoesNotUseTheTokenUp() throws Exception {
    String token = token();
    Files.writeString(identity, "a file where the folder should be");

    assertEquals(FAILED, enrol(centre.api("/"), authority, token));
    assertTrue(said().contains("identity"), said());
    assertFalse(said().contains("at vn.quay24"), said());

    Files.delete(identity);
    assertEquals(DONE, enrol(centre.api("/"), authority, token));
  }

  @Test
  void whatAPowerCutLeftHalfWrittenIsReplaced() throws Exception {
    Files.createDirectory(identity);
    Files.writeString(identity.resolve(KioskIdentity.Role.AGENT.keyFile()), "half a key");
    Files.writeString(identity.resolve(KioskIdentity.PROFILE_FILE + ".new"), "{");

    assertEquals(DONE, enrol(centre.api("/"), authority, token()));

    KioskIdentity.load(identity).tls(KioskIdentity.Role.AGENT);
    assertFalse(Files.exists(identity.resolve(KioskIdentity.PROFILE_FILE + ".new")));
  }

  @Test
  void aCentreWithoutACatalogueSaysSo() throws Exception {
    Path other = Files.createDirectory(run.resolve("centre"));
    try (CentreFixture empty = CentreFixture.start(other)) {
      String token = empty.invite("K1");

      assertEquals(
          FAILED,
          enrol(empty.api("/"), empty.configuration().data().resolve("authority.pem"), token));
      assertSaidPlainly("chưa phát hành danh mục nào");

      empty.publish();
      assertEquals(
          DONE,
          enrol(empty.api("/"), empty.configuration().data().resolve("authority.pem"), token));
    }
  }

  @Test
  void anAnswerThatStallsOrIsNoGrantIsGivenUp() throws Exception {
    for (String answer :
        new String[] {
          "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{",
          "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
          "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>",
          "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        }) {
      try (ServerSocket server = tlsServer()) {
        Thread.ofPlatform().daemon().start(() -> answer(server, answer));

        Enrolment.Outcome outcome =
            new Enrolment(
                    URI.create("https://127.0.0.1:" + server.getLocalPort()),
                    authority,
                    Duration.ofSeconds(2))
                .enrol("token", identity);

        assertInstanceOf(Enrolment.Outcome.Unreachable.class, outcome, answer);
        assertEquals(Map.of(), papers(), answer);
      }
    }
  }

  /** A server with the centre's own certificate. */
  private static ServerSocket tlsServer() throws Exception {
    Secrets secrets = Secrets.open(centre.configuration(), Instant::now);
    return FleetParts.tls(secrets.server()).getServerSocketFactory().createServerSocket(0);
  }

  private static void answer(ServerSocket server, String answer) {
    try (Socket client = server.accept()) {
      byte[] asked = new byte[64 * 1024];
      if (client.getInputStream().read(asked) > 0) {
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      }
    } catch (IOException _) {
      // the kiosk gave up
    }
  }

  private Path stranger() throws Exception {
    CertificateAuthority other =
        CertificateAuthority.of(
            KeyFolder.open(run.resolve("stranger")),
            "danang",
            InstantSource.system(),
            new SecureRandom());
    return Files.writeString(
        run.resolve("stranger.pem"), Pem.encode("CERTIFICATE", other.certificate().getEncoded()));
  }

  private String token() throws Exception {
    return centre.invite(id());
  }

  private static String id() {
    return "K-" + number;
  }

  /** Exit code of the command. */
  private int enrol(URI address, Path trusted, String token) throws Exception {
    Files.deleteIfExists(run.resolve("log"));
    Path file = Files.writeString(run.resolve("token"), token + "\n");
    Process process =
        JavaProcess.start(
            run,
            Quay24Command.class,
            "enrol",
            "--centre",
            address.toString(),
            "--authority",
            trusted.toString(),
            "--token-file",
            file.toString(),
            "--identity",
            identity.toString());
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return process.exitValue();
  }

  private String said() throws IOException {
    return Files.readString(run.resolve("log"));
  }

  /** One sentence for a person, and an untouched kiosk. */
  private void assertSaidPlainly(String words) throws IOException {
    assertTrue(said().contains(words), said());
    assertEquals(1, said().lines().count(), said());
    assertFalse(said().contains("null"), said());
    assertFalse(Files.exists(identity), said());
  }

  /** Every file of the kiosk's folder. */
  private Map<String, String> papers() throws IOException {
    Map<String, String> papers = new TreeMap<>();
    if (!Files.isDirectory(identity)) {
      return papers;
    }
    try (Stream<Path> found = Files.list(identity)) {
      for (Path file : found.toList()) {
        papers.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return papers;
  }
}
