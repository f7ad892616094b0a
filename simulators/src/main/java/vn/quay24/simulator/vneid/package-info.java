/** The national identity provider: OpenID Connect CIBA, poll mode. */
@NullMarked
package vn.quay24.simulator.vneid;

import org.jspecify.annotations.NullMarked;
