/** The far end of a byte line: plugs, sockets, and cables that misbehave. */
@NullMarked
package vn.quay24.device.emulator.link;

import org.jspecify.annotations.NullMarked;
