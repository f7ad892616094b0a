/** The SMS gateway and the phones behind it. */
@NullMarked
package vn.quay24.simulator.sms;

import org.jspecify.annotations.NullMarked;
