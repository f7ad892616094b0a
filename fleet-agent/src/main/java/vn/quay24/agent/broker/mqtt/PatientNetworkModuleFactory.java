package vn.quay24.agent.broker.mqtt;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.internal.NetworkModule;
import org.eclipse.paho.mqttv5.client.internal.SSLNetworkModule;
import org.eclipse.paho.mqttv5.client.spi.NetworkModuleFactory;

/**
 * TLS for Paho under the scheme {@code fleet-ssl}. Paho 1.2.5 leaves a thread spinning for ever
 * when the peer closes right after accepting, for example because it refused our certificate; an
 * end that comes within {@link #PATIENCE} is held back until Paho's threads are up.
 */
public final class PatientNetworkModuleFactory implements NetworkModuleFactory {
  static final String SCHEME = "fleet-ssl";
  private static final Duration PATIENCE = Duration.ofMillis(400);

  @Override
  public Set<String> getSupportedUriSchemes() {
    return Set.of(SCHEME);
  }

  @Override
  public void validateURI(URI brokerUri) {
    if (brokerUri.getHost() == null || brokerUri.getPort() < 1) {
      throw new IllegalArgumentException("a broker address needs host and port: " + brokerUri);
    }
  }

  @Override
  public NetworkModule createNetworkModule(
      URI brokerUri, MqttConnectionOptions options, String clientId) {
    SSLNetworkModule module =
        new PatientNetworkModule(
            (SSLSocketFactory) options.getSocketFactory(),
            brokerUri.getHost(),
            brokerUri.getPort(),
            clientId);
    module.setConnectTimeout(options.getConnectionTimeout());
    module.setSSLhandshakeTimeout(options.getConnectionTimeout());
    module.setHttpsHostnameVerificationEnabled(true);
    return module;
  }

  private static final class PatientNetworkModule extends SSLNetworkModule {
    PatientNetworkModule(SSLSocketFactory factory, String host, int port, String context) {
      super(factory, host, port, context);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new PatientInputStream(super.getInputStream());
    }
  }

  private static final class PatientInputStream extends FilterInputStream {
    private final long born = System.nanoTime();

    PatientInputStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        int next = super.read();
        if (next < 0) {
          holdBack();
        }
        return next;
      } catch (IOException e) {
        holdBack();
        throw e;
      }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        int count = super.read(target, offset, length);
        if (count < 0) {
          holdBack();
        }
        return count;
      } catch (IOException e) {
        holdBack();
        throw e;
      }
    }

    private void holdBack() {
      long until = born + PATIENCE.toNanos();
      while (System.nanoTime() - until < 0) {
        LockSupport.parkNanos(until - System.nanoTime());
      }
    }
  }
}
