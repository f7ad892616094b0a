/** The centre's own connection to the broker, embedded or external. */
@NullMarked
package vn.quay24.centre.broker.mqtt;

import org.jspecify.annotations.NullMarked;
