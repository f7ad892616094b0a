package vn.quay24.centre.broker.mqtt;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.BlockingQueue;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * Hands arriving messages over. The queue holds more than the receive window, so offering never
 * fails while the broker keeps its word.
 */
final class Arrivals implements MqttCallback {
  private static final Logger LOG = System.getLogger(Arrivals.class.getName());

  private final MqttAsyncClient client;
  private final BlockingQueue<FleetLink.Arrival> queue;

  Arrivals(MqttAsyncClient client, BlockingQueue<FleetLink.Arrival> queue) {
    this.client = client;
    this.queue = queue;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    if (!queue.offer(new FleetLink.Arrival(client, topic, message))) {
      LOG.log(Level.ERROR, "the broker sends more than was agreed; a message waits for redelivery");
    }
  }

  @Override
  public void disconnected(MqttDisconnectResponse response) {
    LOG.log(Level.INFO, "the broker connection ended: {0}", response.getReturnCode());
  }

  @Override
  public void mqttErrorOccurred(MqttException e) {
    LOG.log(Level.WARNING, "MQTT error: {0}", e.toString());
  }

  @Override
  public void deliveryComplete(IMqttToken token) {
    // Senders wait for their tokens.
  }

  @Override
  public void connectComplete(boolean reconnect, String address) {
    // The link waits for its token.
  }

  @Override
  public void authPacketArrived(int reasonCode, MqttProperties properties) {
    // No enhanced authentication.
  }
}
