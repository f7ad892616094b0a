/** VNeID over OpenID Connect CIBA. */
@NullMarked
package vn.quay24.centre.connector.vneid;

import org.jspecify.annotations.NullMarked;
