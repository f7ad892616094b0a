package vn.quay24.centre.broker.embedded;

import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;
import vn.quay24.protocol.health.Topic;

/**
 * Who may do what, by certificate alone. An agent is the kiosk of its common name: it publishes
 * below its own {@code up/} and reads its own {@code dn/}; the centre does everything below {@code
 * fleet/v1}. The client id must be the common name, so that two kiosks never share a session.
 */
final class CertificateAcl implements ActiveMQSecurityManager5 {
  private final Certificates valid;

  /** Whether a certificate that TLS accepted was not revoked since. */
  interface Certificates {
    boolean agent(String kiosk, X509Certificate certificate);
  }

  CertificateAcl(Certificates valid) {
    this.valid = valid;
  }

  /** A connection's name, with what it may touch. */
  private record Client(CertificateName name) implements Principal {
    @Override
    public String getName() {
      return name.role() + "@" + name.tenant();
    }
  }

  @Override
  public @Nullable Subject authenticate(
      String user, String password, RemotingConnection connection, String domain) {
    return CertificateName.of(connection)
        .filter(name -> name.centre() || kiosk(name, connection.getClientID()))
        .map(CertificateAcl::subject)
        .orElse(null);
  }

  private boolean kiosk(CertificateName name, @Nullable String clientId) {
    return name.commonName().equals(clientId) && valid.agent(name.commonName(), name.certificate());
  }

  private static Subject subject(CertificateName name) {
    Subject subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(name.commonName()));
    subject.getPrincipals().add(new Client(name));
    return subject;
  }

  @Override
  public boolean authorize(
      @Nullable Subject subject, Set<Role> roles, CheckType type, String address) {
    if (subject == null) {
      return false;
    }
    Optional<Client> client = subject.getPrincipals(Client.class).stream().findFirst();
    String topic = address.split("::", 2)[0];
    return client.map(Client::name).filter(name -> may(name, type, topic)).isPresent();
  }

  private boolean may(CertificateName name, CheckType type, String topic) {
    if (name.centre()) {
      return topic.startsWith(Topic.ROOT + "/");
    }
    // Asked again every ten seconds: who is revoked while connected is silenced.
    return mayAgent(name, type, topic) && valid.agent(name.commonName(), name.certificate());
  }

  private static boolean mayAgent(CertificateName name, CheckType type, String topic) {
    return switch (type) {
      case SEND -> name.mayPublish(topic);
      case CREATE_ADDRESS, DELETE_ADDRESS -> name.mayPublish(topic) || name.mayHear(topic);
      case CONSUME,
          CREATE_DURABLE_QUEUE,
          DELETE_DURABLE_QUEUE,
          CREATE_NON_DURABLE_QUEUE,
          DELETE_NON_DURABLE_QUEUE ->
          name.mayHear(topic);
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
