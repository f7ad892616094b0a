/** The SMS gateway. */
@NullMarked
package vn.quay24.centre.connector.sms;

import org.jspecify.annotations.NullMarked;
