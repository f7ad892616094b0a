package vn.quay24.centre.broker.embedded;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.utils.CertificateUtil;
import vn.quay24.protocol.health.Topic;

/**
 * Who a client is by the subject that our authority wrote into its certificate.
 *
 * @param commonName kiosk id, or the centre's own name
 * @param role {@code agent} or {@code centre}
 */
record CertificateName(String commonName, String tenant, String role, X509Certificate certificate) {
  private static final Pattern COMMON_NAME = part("CN", "[A-Za-z0-9_-]{1,40}");
  private static final Pattern TENANT = part("O", "[A-Za-z0-9_-]{1,40}");
  private static final Pattern ROLE = part("OU", "agent|centre");

  /** The client of a connection; empty without a certificate, or for anybody else's. */
  static Optional<CertificateName> of(RemotingConnection connection) {
    X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
    if (chain == null || chain.length == 0) {
      return Optional.empty();
    }
    String name = chain[0].getSubjectX500Principal().getName();
    Optional<String> commonName = find(COMMON_NAME, name);
    Optional<String> tenant = find(TENANT, name);
    Optional<String> role = find(ROLE, name);
    return commonName.isEmpty() || tenant.isEmpty() || role.isEmpty()
        ? Optional.empty()
        : Optional.of(new CertificateName(commonName.get(), tenant.get(), role.get(), chain[0]));
  }

  boolean centre() {
    return role.equals("centre");
  }

  /** Whether the topic, or a filter without wildcards, is one that a kiosk publishes to. */
  boolean mayPublish(String topic) {
    return topic.startsWith(own() + "up/") && plain(topic);
  }

  /** Whether the topic, or a filter without wildcards, is one that a kiosk listens to. */
  boolean mayHear(String topic) {
    return topic.startsWith(own() + "dn/") && plain(topic);
  }

  private String own() {
    return Topic.ROOT + "/" + tenant + "/" + commonName + "/";
  }

  private static boolean plain(String topic) {
    return topic.indexOf('+') < 0 && topic.indexOf('#') < 0;
  }

  private static Pattern part(String name, String value) {
    return Pattern.compile("(?:^|,)" + name + "=(" + value + ")(?:,|$)");
  }

  private static Optional<String> find(Pattern part, String name) {
    Matcher matcher = part.matcher(name);
    return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
  }
}
