/** The bank, asked for its statement. */
@NullMarked
package vn.quay24.centre.connector.bank;

import org.jspecify.annotations.NullMarked;
