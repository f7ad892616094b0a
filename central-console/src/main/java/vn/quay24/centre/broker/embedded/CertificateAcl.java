package vn.quay24.centre.broker.embedded;

import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;
import vn.quay24.protocol.health.Topic;

/**
 * Who may do what, by certificate alone. An agent is the kiosk of its common name: it publishes
 * below its own {@code up/} and reads its own {@code dn/}; the centre does everything below {@code
 * fleet/v1}. The client id must be the common name, so that two kiosks never share a session.
 */
final class CertificateAcl implements ActiveMQSecurityManager5 {
  private static final Pattern COMMON_NAME = part("CN", "[A-Za-z0-9_-]{1,40}");
  private static final Pattern TENANT = part("O", "[A-Za-z0-9_-]{1,40}");
  private static final Pattern ROLE = part("OU", "agent|centre");
  private static final String CENTRE = "centre";

  private final Certificates valid;

  /** Whether a certificate that TLS accepted was not revoked since. */
  interface Certificates {
    boolean agent(String kiosk, X509Certificate certificate);
  }

  CertificateAcl(Certificates valid) {
    this.valid = valid;
  }

  private static Pattern part(String name, String value) {
    return Pattern.compile("(?:^|,)" + name + "=(" + value + ")(?:,|$)");
  }

  /** A connection's name, with what it may touch. */
  private record Client(String tenant, String role) implements Principal {
    @Override
    public String getName() {
      return role + "@" + tenant;
    }
  }

  @Override
  public @Nullable Subject authenticate(
      String user, String password, RemotingConnection connection, String domain) {
    X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
    if (chain == null || chain.length == 0) {
      return null;
    }
    String name = chain[0].getSubjectX500Principal().getName();
    Optional<String> commonName = find(COMMON_NAME, name);
    Optional<String> tenant = find(TENANT, name);
    Optional<String> role = find(ROLE, name);
    if (commonName.isEmpty() || tenant.isEmpty() || role.isEmpty()) {
      return null;
    }
    boolean centre = role.get().equals(CENTRE);
    String clientId = connection.getClientID();
    boolean named = centre || commonName.get().equals(clientId);
    if (!named || !(centre || valid.agent(commonName.get(), chain[0]))) {
      return null;
    }
    Subject subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(commonName.get()));
    subject.getPrincipals().add(new Client(tenant.get(), role.get()));
    return subject;
  }

  private static Optional<String> find(Pattern part, String name) {
    Matcher matcher = part.matcher(name);
    return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
  }

  @Override
  public boolean authorize(
      @Nullable Subject subject, Set<Role> roles, CheckType type, String address) {
    if (subject == null) {
      return false;
    }
    Optional<Client> client = subject.getPrincipals(Client.class).stream().findFirst();
    Optional<UserPrincipal> user = subject.getPrincipals(UserPrincipal.class).stream().findFirst();
    if (client.isEmpty() || user.isEmpty()) {
      return false;
    }
    String topic = address.split("::", 2)[0];
    if (client.get().role().equals(CENTRE)) {
      return topic.startsWith(Topic.ROOT + "/");
    }
    String own = Topic.ROOT + "/" + client.get().tenant() + "/" + user.get().getName() + "/";
    return mayAgent(type, topic, own);
  }

  private static boolean mayAgent(CheckType type, String topic, String own) {
    boolean up = topic.startsWith(own + "up/") && topic.indexOf('+') < 0 && topic.indexOf('#') < 0;
    boolean down = topic.startsWith(own + "dn/");
    return switch (type) {
      case SEND -> up;
      case CREATE_ADDRESS, DELETE_ADDRESS -> up || down;
      case CONSUME,
          CREATE_DURABLE_QUEUE,
          DELETE_DURABLE_QUEUE,
          CREATE_NON_DURABLE_QUEUE,
          DELETE_NON_DURABLE_QUEUE ->
          down;
      case MANAGE, BROWSE, VIEW, EDIT -> false;
    };
  }

  @Override
  public boolean validateUser(String user, String password) {
    return false;
  }

  @Override
  public boolean validateUserAndRole(
      String user, String password, Set<Role> roles, CheckType type) {
    return false;
  }
}
