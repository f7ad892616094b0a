/** Holder verification on the phone (VNeID), brokered by the centre. */
@NullMarked
package vn.quay24.protocol.verification;

import org.jspecify.annotations.NullMarked;
