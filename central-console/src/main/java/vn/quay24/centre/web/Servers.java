package vn.quay24.centre.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import vn.quay24.centre.key.ServerKey;

/** Starts the HTTP servers; each request has a virtual thread. */
public final class Servers {
  private static final int HEADER_BYTES = 16 * 1024;

  private Servers() {}

  /** JSON over HTTPS. A client certificate is wanted; each address decides whether it is needed. */
  public static Javalin https(int port, ServerKey key, List<Routes> routes) {
    return started(
        config -> {
          config.jetty.addConnector((server, http) -> connector(server, http, port, key));
          Problems.answerAsJson(config.routes);
          routes.forEach(part -> part.addTo(config.routes));
        },
        -1);
  }

  /** JSON over plain HTTP, for a signed caller behind the operator's own TLS. */
  public static Javalin http(int port, List<Routes> routes) {
    return started(
        config -> {
          Problems.answerAsJson(config.routes);
          routes.forEach(part -> part.addTo(config.routes));
        },
        port);
  }

  /** Anything else over plain HTTP. */
  public static Javalin plain(int port, Consumer<JavalinConfig> more) {
    return started(more, port);
  }

  private static Javalin started(Consumer<JavalinConfig> more, int port) {
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.concurrency.useVirtualThreads = true;
              config.jetty.modifyHttpConfiguration(
                  http -> {
                    http.setSendServerVersion(false);
                    http.setRequestHeaderSize(HEADER_BYTES);
                  });
              more.accept(config);
            });
    return port < 0 ? server.start() : server.start(port);
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, int port, ServerKey key) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(key.own());
    tls.setKeyStorePassword("");
    tls.setTrustStore(key.trust());
    tls.setWantClientAuth(true);
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    HttpConfiguration secure = new HttpConfiguration(http);
    // Kiosks reach the centre by the address that enrolment gave them, not by SNI.
    secure.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector =
        new ServerConnector(
            server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(secure));
    connector.setPort(port);
    return connector;
  }
}
