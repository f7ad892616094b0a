package vn.quay24.distribution.demo.network;

import java.io.IOException;
import vn.quay24.distribution.demo.home.Ports;

/**
 * How the kiosk reaches the centre.
 *
 * @param api HTTPS of the intake API and the release files
 * @param broker MQTT
 */
public record Network(Gate api, Gate broker) implements AutoCloseable {

  public static Network open(Ports ports) throws IOException {
    return new Network(
        Gate.open("api", ports.api(), ports.apiInside()),
        Gate.open("broker", ports.broker(), ports.brokerInside()));
  }

  @Override
  public void close() throws IOException {
    api.close();
    broker.close();
  }
}
