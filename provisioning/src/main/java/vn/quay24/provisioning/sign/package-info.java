/** The administrator's keys: made once, kept away from the network. */
@NullMarked
package vn.quay24.provisioning.sign;

import org.jspecify.annotations.NullMarked;
