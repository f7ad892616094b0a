/** Topics and health reports (MQTT); no personal data. */
@NullMarked
package vn.quay24.protocol.health;

import org.jspecify.annotations.NullMarked;
