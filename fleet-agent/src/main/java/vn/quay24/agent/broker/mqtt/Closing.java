package vn.quay24.agent.broker.mqtt;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Takes a Paho client down in whatever state it is, without leaving a thread. */
final class Closing {
  private static final Logger LOG = System.getLogger(Closing.class.getName());
  private static final int QUIESCE_MILLIS = 0;
  private static final int WAIT_MILLIS = 500;

  private Closing() {}

  static void of(MqttAsyncClient client) {
    try {
      client.disconnectForcibly(QUIESCE_MILLIS, WAIT_MILLIS, true);
    } catch (MqttException | NullPointerException e) {
      LOG.log(Level.DEBUG, "disconnecting", e); // a half-made client throws either
    }
    try {
      client.close(true);
    } catch (MqttException | NullPointerException e) {
      LOG.log(Level.DEBUG, "closing", e);
    }
  }
}
