/** Signed commands from the centre to a kiosk. */
@NullMarked
package vn.quay24.protocol.command;

import org.jspecify.annotations.NullMarked;
