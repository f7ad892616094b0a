/** MQTT 5 with Eclipse Paho, with the rules that make it safe. */
@NullMarked
package vn.quay24.agent.broker.mqtt;

import org.jspecify.annotations.NullMarked;
