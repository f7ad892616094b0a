package vn.quay24.centre.broker.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import vn.quay24.centre.key.ServerKey;
import vn.quay24.centre.kiosk.KioskRegister;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.health.Topic;
import vn.quay24.protocol.release.Sha256;

/** Artemis as an MQTT 5 broker with client certificates; its journal survives kill -9. */
public final class EmbeddedBroker implements AutoCloseable {
  private static final long ACTIVE_SECONDS = 20;
  private static final long SESSION_SCAN_MILLIS = 2_000;

  private final EmbeddedActiveMQ broker;

  private EmbeddedBroker(EmbeddedActiveMQ broker) {
    this.broker = broker;
  }

  /**
   * Starts listening.
   *
   * @param folder journal and key stores
   * @param port 0 to 65535
   * @throws IOException the port is taken, or the journal cannot be used
   */
  public static EmbeddedBroker start(
      Path folder, String host, int port, ServerKey key, KioskRegister kiosks)
      throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    String password = HexFormat.of().formatHex(randomBytes());
    Path own = folder.resolve("broker.p12");
    Path trust = folder.resolve("trust.p12");
    store(own, withPassword(key.own(), password), password);
    store(trust, key.trust(), password);
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration(folder, acceptor(host, port, own, trust, password)));
    broker.setSecurityManager(
        new CertificateAcl((kiosk, certificate) -> valid(kiosks, kiosk, certificate)));
    start(broker, port);
    return new EmbeddedBroker(broker);
  }

  @SuppressWarnings("IllegalCatch") // the library declares nothing narrower
  private static void start(EmbeddedActiveMQ broker, int port) throws IOException {
    try {
      broker.start();
    } catch (Exception e) {
      throw new IOException("the broker cannot start on port " + port, e);
    }
    try {
      if (!broker.getActiveMQServer().waitForActivation(ACTIVE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the broker did not become active");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the broker started", e);
    }
  }

  private static boolean valid(KioskRegister kiosks, String kiosk, X509Certificate certificate) {
    try {
      return kiosks.certified(
          new KioskId(kiosk), KioskIdentity.Role.AGENT, Sha256.hex(certificate.getEncoded()));
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  @SuppressWarnings("IllegalCatch") // the library declares nothing narrower
  private static Configuration configuration(Path folder, String acceptor) throws IOException {
    ConfigurationImpl configuration = new ConfigurationImpl();
    WildcardConfiguration topics = new WildcardConfiguration();
    topics.setDelimiter('/').setAnyWords('#').setSingleWord('+');
    configuration.setWildCardConfiguration(topics);
    configuration.setSecurityEnabled(true);
    // With the default cache a wrong client id passes after one good login.
    configuration.setAuthenticationCacheSize(0);
    // By name, so that it stands before the first client can connect.
    configuration.setIncomingInterceptorClassNames(List.of(SubscriptionGuard.class.getName()));
    configuration.setPersistenceEnabled(true);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalFileSize(1024 * 1024);
    configuration.setJournalDirectory(folder.resolve("journal").toString());
    configuration.setBindingsDirectory(folder.resolve("bindings").toString());
    configuration.setPagingDirectory(folder.resolve("paging").toString());
    configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
    configuration.setMqttSessionScanInterval(SESSION_SCAN_MILLIS);
    configuration.setJMXManagementEnabled(false);
    configuration.setMaxDiskUsage(-1);
    // What expires or cannot be delivered is dropped: senders keep their own record.
    configuration.addAddressSetting(
        "#",
        new AddressSettings()
            .setExpiryAddress(SimpleString.of("expired"))
            .setDeadLetterAddress(SimpleString.of("undelivered")));
    try {
      configuration.addAcceptorConfiguration("mqtt", acceptor);
    } catch (Exception e) {
      throw new IOException("the broker's address cannot be used: " + acceptor, e);
    }
    return configuration;
  }

  private static String acceptor(String host, int port, Path own, Path trust, String password) {
    return "tcp://"
        + host
        + ":"
        + port
        + "?protocols=MQTT;sslEnabled=true;needClientAuth=true;enabledProtocols=TLSv1.3"
        + ";maximumPacketSize="
        + Topic.MAX_PACKET
        + ";topicAliasMaximum=0;keyStoreType=PKCS12;trustStoreType=PKCS12;keyStorePath="
        + own.toAbsolutePath()
        + ";keyStorePassword="
        + password
        + ";trustStorePath="
        + trust.toAbsolutePath()
        + ";trustStorePassword="
        + password;
  }

  private static KeyStore withPassword(KeyStore store, String password)
      throws GeneralSecurityException, IOException {
    KeyStore copy = KeyStore.getInstance("PKCS12");
    copy.load(null, null);
    String alias = store.aliases().nextElement();
    Key key = store.getKey(alias, new char[0]);
    Certificate[] chain = store.getCertificateChain(alias);
    copy.setKeyEntry(alias, key, password.toCharArray(), chain);
    return copy;
  }

  private static void store(Path file, KeyStore store, String password)
      throws IOException, GeneralSecurityException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
  }

  private static byte[] randomBytes() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  @Override
  @SuppressWarnings("IllegalCatch") // the library declares nothing narrower
  public void close() throws IOException {
    try {
      broker.stop();
    } catch (Exception e) {
      throw new IOException("the broker did not stop cleanly", e);
    }
  }
}
