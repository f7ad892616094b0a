/** The centre over HTTPS. */
@NullMarked
package vn.quay24.kiosk.centre.http;

import org.jspecify.annotations.NullMarked;
