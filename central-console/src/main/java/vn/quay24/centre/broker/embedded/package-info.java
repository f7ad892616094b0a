/** The MQTT broker inside the centre (Artemis), for one node. */
@NullMarked
package vn.quay24.centre.broker.embedded;

import org.jspecify.annotations.NullMarked;
