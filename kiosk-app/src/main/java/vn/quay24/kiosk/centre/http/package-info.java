/** The intake API over HTTPS with mutual TLS. */
@NullMarked
package vn.quay24.kiosk.centre.http;

import org.jspecify.annotations.NullMarked;
