package vn.quay24.protocol.enrolment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/**
 * The folder that enrolment leaves on a kiosk, read for one of its two processes. Each process
 * opens its own key only.
 */
public final class KioskIdentity {
  private final Path folder;
  private final KioskProfile profile;

  private KioskIdentity(Path folder, KioskProfile profile) {
    this.folder = folder;
    this.profile = profile;
  }

  /** Whose key and certificate. */
  public enum Role {
    /** Fleet agent: MQTT and release files. */
    AGENT("agent"),
    /** Kiosk app: intake API. */
    APP("app");

    private final String word;

    Role(String word) {
      this.word = word;
    }

    /** File name stem, and OU of the certificate. */
    public String word() {
      return word;
    }

    /** File name of the private key, PKCS#8 PEM. */
    public String keyFile() {
      return word + ".key.pem";
    }

    /** File name of the certificate, PEM. */
    public String certificateFile() {
      return word + ".crt.pem";
    }
  }

  /** File names beside the keys. */
  public static final String AUTHORITY_FILE = "authority.pem";

  public static final String TRUSTED_ROOT_FILE = "root.json";
  public static final String INTAKE_KEY_FILE = "intake-key.json";
  public static final String PROFILE_FILE = "kiosk.json";

  /**
   * Reads the folder.
   *
   * @throws IOException the kiosk is not enrolled, or a file cannot be read; says which
   */
  public static KioskIdentity load(Path folder) throws IOException {
    Path file = folder.resolve(PROFILE_FILE);
    if (!Files.isReadable(file)) {
      throw new IOException(
          "this kiosk is not enrolled: " + file + " is missing; run quay24 enrol");
    }
    try {
      return new KioskIdentity(folder, Wire.read(Files.readAllBytes(file), KioskProfile.class));
    } catch (MalformedMessageException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  public KioskProfile profile() {
    return profile;
  }

  /** TUF root metadata that trust in releases starts from. */
  public byte[] trustedRoot() throws IOException {
    return Files.readAllBytes(folder.resolve(TRUSTED_ROOT_FILE));
  }

  /** Public HPKE keyset that dossiers are sealed to, JSON. */
  public String intakeKey() throws IOException {
    return Files.readString(folder.resolve(INTAKE_KEY_FILE));
  }

  /** Address of the intake API and the release files. */
  public URI api() {
    return URI.create(profile.apiAddress());
  }

  /** The process's certificate as it is now; enrolment may renew it between two calls. */
  public X509Certificate certificate(Role role) throws IOException, GeneralSecurityException {
    return Pem.certificate(Files.readString(folder.resolve(role.certificateFile())));
  }

  /**
   * TLS as this process: its key and certificate, trusting the centre's authority alone.
   *
   * @throws IOException a file cannot be read
   * @throws GeneralSecurityException a file is not what its name says
   */
  public SSLContext tls(Role role) throws IOException, GeneralSecurityException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    char[] noPassword = new char[0];
    own.setKeyEntry(
        "own",
        Pem.privateKey(Files.readString(folder.resolve(role.keyFile()))),
        noPassword,
        new Certificate[] {certificate(role)});
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, noPassword);

    KeyStore authority = KeyStore.getInstance("PKCS12");
    authority.load(null, null);
    authority.setCertificateEntry(
        "authority", Pem.certificate(Files.readString(folder.resolve(AUTHORITY_FILE))));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(authority);

    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
