package vn.quay24.centre.broker.embedded;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Hangs up on a kiosk that asks for another one's topics, before the broker looks at the filter.
 * Artemis refuses such a subscription by itself, but the refused one takes the route of everybody
 * else's messages to that filter along: a kiosk could deafen the centre. Public, since the broker
 * makes it by its name. Thread-safe.
 */
public final class SubscriptionGuard implements MQTTInterceptor {
  private static final Logger LOG = System.getLogger(SubscriptionGuard.class.getName());

  @Override
  public boolean intercept(MqttMessage packet, RemotingConnection connection) {
    return switch (packet) {
      case MqttSubscribeMessage subscribe ->
          allowed(
              connection,
              subscribe.payload().topicSubscriptions().stream()
                  .map(MqttTopicSubscription::topicFilter)
                  .toList());
      case MqttUnsubscribeMessage unsubscribe ->
          allowed(connection, unsubscribe.payload().topics());
      default -> true;
    };
  }

  private static boolean allowed(RemotingConnection connection, List<String> filters) {
    boolean allowed =
        CertificateName.of(connection)
            .map(name -> name.centre() || filters.stream().allMatch(name::mayHear))
            .orElse(false);
    if (!allowed) {
      LOG.log(
          Level.WARNING,
          "{0} asked for topics that are not its own",
          CertificateName.of(connection).map(CertificateName::commonName).orElse("a stranger"));
    }
    return allowed;
  }
}
