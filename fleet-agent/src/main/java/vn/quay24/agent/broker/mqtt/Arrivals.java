package vn.quay24.agent.broker.mqtt;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import vn.quay24.protocol.health.Topic;

/** Hands arriving messages over; never blocks a thread of Paho's. */
final class Arrivals implements MqttCallback {
  private static final Logger LOG = System.getLogger(Arrivals.class.getName());

  private final MqttLink.Listener listener;
  private final Runnable ended;

  Arrivals(MqttLink.Listener listener, Runnable ended) {
    this.listener = listener;
    this.ended = ended;
  }

  @Override
  public void messageArrived(String name, MqttMessage message) {
    Optional<Topic> topic = Topic.parse(name);
    if (topic.isEmpty()) {
      LOG.log(Level.WARNING, "a message on no topic of ours: {0}", MqttLink.printable(name));
      return;
    }
    listener.arrived(topic.get(), message.getPayload());
  }

  @Override
  public void disconnected(MqttDisconnectResponse response) {
    LOG.log(Level.INFO, "the broker connection ended: {0}", response.getReturnCode());
    ended.run();
  }

  @Override
  public void mqttErrorOccurred(MqttException e) {
    LOG.log(Level.WARNING, "MQTT error: {0}", e.toString());
  }

  @Override
  public void deliveryComplete(IMqttToken token) {
    // The sender waits for each token itself.
  }

  @Override
  public void connectComplete(boolean reconnect, String address) {
    // The sender waits for the token itself.
  }

  @Override
  public void authPacketArrived(int reasonCode, MqttProperties properties) {
    // No enhanced authentication.
  }
}
