/** What app and agent of one kiosk tell each other over a Unix-domain socket. */
@NullMarked
package vn.quay24.protocol.local;

import org.jspecify.annotations.NullMarked;
