@NullMarked
package vn.quay24.agent.broker.mqtt;

import org.jspecify.annotations.NullMarked;
